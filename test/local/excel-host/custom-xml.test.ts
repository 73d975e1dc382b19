import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

const URI = 'urn:thi-dua:receipt';
const RECEIPT = `<receipt xmlns="${URI}" revision="2"><digest>a&lt;b</digest></receipt>`;

beforeEach(() => openWorkbook());

test('a part keeps its document word for word, is found by namespace and by id, replaced and deleted', async () => {
  const { xml, found, other, second } = await onData(async (_, context) => {
    const { customXmlParts } = context.workbook;
    const added = customXmlParts.add(RECEIPT).load('id,namespaceUri');
    customXmlParts.add('<x:draft xmlns:x="urn:khác"/>');
    const first = added.getXml();
    await context.sync();
    const byId = customXmlParts.getItem(added.id);
    byId.setXml(`<receipt xmlns="${URI}"/>`);
    return {
      xml: first,
      found: customXmlParts.getByNamespace(URI).getOnlyItem().load('id,namespaceUri'),
      other: customXmlParts.getByNamespace('urn:khác').load('items/namespaceUri'),
      second: added.getXml(),
    };
  });
  expect([xml.value, second.value]).toEqual([RECEIPT, `<receipt xmlns="${URI}"/>`]);
  expect(found.namespaceUri).toBe(URI);
  expect(found.id).toMatch(/^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/);
  expect(other.items.map(({ namespaceUri }) => namespaceUri)).toEqual(['urn:khác']);
  const { count, gone } = await onData((_, { workbook: { customXmlParts } }) => {
    customXmlParts.getItem(found.id).delete();
    return { count: customXmlParts.getCount(), gone: customXmlParts.getItemOrNullObject(found.id) };
  });
  expect([count.value, gone.isNullObject]).toEqual([1, true]);
});

test('none or two of a namespace are not the only one', async () => {
  const { none, two, count } = await onData((_, { workbook: { customXmlParts } }) => {
    const empty = customXmlParts.getByNamespace(URI).getOnlyItemOrNullObject();
    customXmlParts.add(RECEIPT);
    customXmlParts.add(RECEIPT);
    const scoped = customXmlParts.getByNamespace(URI);
    return { none: empty, two: scoped.getOnlyItemOrNullObject(), count: scoped.getCount() };
  });
  expect([none.isNullObject, two.isNullObject, count.value]).toEqual([true, true, 2]);
  const only = (namespace: string) =>
    codeOf(
      onData(
        (_, { workbook }) => void workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().load(),
      ),
    );
  expect([await only('urn:none'), await only(URI)]).toEqual(['ItemNotFound', 'InvalidOperation']);
});

describe('InvalidArgument', () => {
  test.each([
    '',
    'chữ',
    '<a></b>',
    '<a/><b/>',
    '<a/>thừa',
    '<a>&</a>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<x:a/>',
    '<!DOCTYPE a SYSTEM "file:///etc/hosts"><a/>',
  ])('%j is no document', async (xml) => {
    expect(await codeOf(onData((_, { workbook }) => void workbook.customXmlParts.add(xml)))).toBe(
      'InvalidArgument',
    );
  });

  test('a part keeps its document when the next one is refused', async () => {
    const xml = await onData(async (_, context) => {
      const part = context.workbook.customXmlParts.add(RECEIPT);
      await context.sync();
      expect(
        await codeOf(
          onData((__, { workbook }) =>
            workbook.customXmlParts.getByNamespace(URI).getOnlyItem().setXml('<a>'),
          ),
        ),
      ).toBe('InvalidArgument');
      return part.getXml();
    });
    expect(xml.value).toBe(RECEIPT);
  });
});

test('a declaration and comments may stand before the root', async () => {
  const part = await onData((_, { workbook }) =>
    workbook.customXmlParts.add(`<?xml version="1.0"?><!-- biên nhận -->${RECEIPT}`).load('namespaceUri'),
  );
  expect(part.namespaceUri).toBe(URI);
});
