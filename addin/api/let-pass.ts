/** Resolves after so many seconds. */
export async function letPass(seconds: number): Promise<void> {
  await new Promise((passed) => setTimeout(passed, seconds * 1000));
}
