/** How long script takes of the processor, since script waits for nothing: what else the machine does is not its cost. */

/** Milliseconds of one run, as the mean of so many. */
export function millisFor(action: () => void, times: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time += 1) action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / times;
}
