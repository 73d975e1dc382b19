/** What stands in for a font of Excel's where the machine lacks it; see fonts.css. */
const STAND_INS: Readonly<Record<string, string>> = { 'Times New Roman': 'Tinos, serif', Calibri: 'Carlito' };

/** A font of Excel's as CSS names it. */
export const fontFamily = (name: string): string => `"${name}", ${STAND_INS[name] ?? 'Carlito'}, sans-serif`;
