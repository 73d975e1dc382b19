/**
 * Reading what formulas come to. In a workbook that is calculated by hand they say what they came to when somebody last
 * asked for it, which may be before the figures they are made of: it is calculated before it is read.
 */

/**
 * Asks for what `ask` queues, in one request; in a second one, calculated, where that is left to people. `ask` is called
 * once for each, and what it answered last is loaded.
 */
export async function readCalculated<T>(context: Excel.RequestContext, ask: () => T): Promise<T> {
  const { application } = context.workbook;
  application.load({ calculationMode: true });
  const asked = ask();
  await context.sync();
  if (application.calculationMode !== Excel.CalculationMode.manual) return asked;
  application.calculate(Excel.CalculationType.full);
  const again = ask();
  await context.sync();
  return again;
}
