/** What proves the figures of the sample: documents by number, and links. All made up. */
import type { IndicatorCode, UnitCode } from '../../shared/model/identifiers.ts';
import { chance } from './sample-chance.ts';

const documents: Readonly<Record<IndicatorCode, (number: number) => string>> = {
  '1': (number) => `Báo cáo số ${number}/BC-TC`,
  '5': (number) => `Báo cáo số ${number}/BC-KT`,
  G1: (number) => `Kế hoạch số ${number}/KH`,
  G3: (number) => `Quyết định số ${number}/QĐ; Báo cáo số ${number + 1}/BC`,
  G4: (number) => `https://govap.example/guong-dien-hinh/${number}`,
  G11: (number) => `Biên bản số ${number}/BB`,
};

/** Pieces of evidence, separated by semicolons. Throws `RangeError` for an indicator that asks for none. */
export function sampleEvidence(unit: UnitCode, code: IndicatorCode, seed: string): string {
  const document = documents[code];
  if (document === undefined) throw new RangeError(`Nothing in the sample proves ${code}.`);
  return document(10 + Math.floor(290 * chance(seed, unit, code, 'document')));
}
