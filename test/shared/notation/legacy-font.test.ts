import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { legacyFontOf } from '../../../shared/notation/legacy-font.ts';

describe('text of an old font is told', () => {
  test.each([
    ['Uû ban nh©n d©n', 'tcvn3'],
    ['§¬n vÞ thùc hiÖn', 'tcvn3'],
    ['chØ tiªu', 'tcvn3'],
    ['®¹t kÕ ho¹ch', 'tcvn3'],
    ['B¸o c¸o', 'tcvn3'],
    ['Th«ng kª', 'tcvn3'],
    ['Uyû ban nhaân daân phöôøng', 'vni'],
    ['ñaõ hoaøn thaønh', 'vni'],
    ['Soá lieäu', 'vni'],
    ['keá hoaïch', 'vni'],
    ['Quyeát ñònh', 'vni'],
  ])('%s', (text, font) => {
    expect(legacyFontOf(text)).toBe(font);
  });
});

/** Every letter with every tone, in words in which they stand. */
const VIETNAMESE = `Ủy ban nhân dân phường, quận Gò Vấp; nghị quyết số 12/NQ-HĐND; hoàn thành vượt kế hoạch; huỷ, thuỷ, quý, quỹ,
  khoẻ, loè xoè, hoạ, ngoéo, khuỷu, nguệch ngoạc, khuya, ốc bươu, hươu, chuyển, thuở, oái oăm, ngoằn ngoèo, xoong, coóc, eo ôi,
  ào ào, ủa, ừ, ưỡn ẹo, đẫy đà, ỷ lại, ỹ, Đắk Lắk, Ê Đê, Ơ Đu, mũi tên, rượu, cứu trợ, yêu cầu, lõm bõm, mõ, cùng, tù, vũ, áo, ý`;

describe('text of today is not', () => {
  test.each([
    ['Vietnamese', VIETNAMESE],
    ['in capitals', VIETNAMESE.toUpperCase()],
    ['decomposed', VIETNAMESE.normalize('NFD')],
    ['units and signs', '120 m², 3 m³, 35°C, ½ ngày, 5 µg/m³, § 2, «Người tốt, việc tốt», Microsoft® © 2023'],
    ['foreign names', 'Köln, Zürich, España, São Paulo, Curaçao, Besançon, naïve, Ångström, Łódź, Reykjavík'],
    ['a link', 'https://govap.gov.vn/vb?so=12&nam=2023'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(legacyFontOf(text)).toBeNull();
  });

  test('nor the names of the sample’s indicators', () => {
    for (const { name, measureUnit } of sampleCatalog('2023-11-23').indicators) {
      expect([name, legacyFontOf(`${name} (${measureUnit})`)]).toEqual([name, null]);
    }
  });

  test('nor anything in plain letters and digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
        expect(legacyFontOf(text)).toBeNull();
      }),
    );
  });
});
