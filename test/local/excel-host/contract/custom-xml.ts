import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

const URI = 'urn:thi-dua:receipt';
const RECEIPT = `<receipt xmlns="${URI}" revision="2"><digest>a&lt;b</digest></receipt>`;
const EMPTY = `<receipt xmlns="${URI}"/>`;

const NO_DOCUMENTS: readonly string[] = [
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
];

export const customXml: readonly ExcelCase[] = [
  {
    title: 'a part keeps its document word for word, is found by namespace and by id, replaced and deleted',
    act: async () => {
      const { first, second, found, other } = await onData(async (_, context) => {
        const { customXmlParts } = context.workbook;
        const added = customXmlParts.add(RECEIPT).load('id,namespaceUri');
        customXmlParts.add('<x:draft xmlns:x="urn:khác"/>');
        const before = added.getXml();
        await context.sync();
        customXmlParts.getItem(added.id).setXml(EMPTY);
        return {
          first: before,
          second: added.getXml(),
          found: customXmlParts.getByNamespace(URI).getOnlyItem().load('id,namespaceUri'),
          other: customXmlParts.getByNamespace('urn:khác').load('items/namespaceUri'),
        };
      });
      const { count, gone } = await onData((_, { workbook: { customXmlParts } }) => {
        customXmlParts.getItem(found.id).delete();
        return { count: customXmlParts.getCount(), gone: customXmlParts.getItemOrNullObject(found.id) };
      });
      return {
        documents: [first.value, second.value],
        namespaces: [found.namespaceUri, ...other.items.map(({ namespaceUri }) => namespaceUri)],
        hasGuid: /^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/.test(found.id),
        left: [count.value, gone.isNullObject],
      };
    },
    gives: {
      documents: [RECEIPT, EMPTY],
      namespaces: [URI, 'urn:khác'],
      hasGuid: true,
      left: [1, true],
    },
  },
  {
    title: 'none or two of a namespace are not the only one',
    act: async () => {
      const { none, two, count } = await onData((_, { workbook: { customXmlParts } }) => {
        const empty = customXmlParts.getByNamespace(URI).getOnlyItemOrNullObject();
        customXmlParts.add(RECEIPT);
        customXmlParts.add(RECEIPT);
        const scoped = customXmlParts.getByNamespace(URI);
        return { none: empty, two: scoped.getOnlyItemOrNullObject(), count: scoped.getCount() };
      });
      const only = (namespace: string) =>
        codeOf(
          onData(
            (_, { workbook }) => void workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().load(),
          ),
        );
      return {
        found: [none.isNullObject, two.isNullObject, count.value],
        codes: [await only('urn:none'), await only(URI)],
      };
    },
    gives: { found: [true, true, 2], codes: ['ItemNotFound', 'InvalidOperation'] },
  },
  {
    title: 'a part keeps its document when the next one is refused',
    act: async () => {
      await onData((_, { workbook }) => void workbook.customXmlParts.add(RECEIPT));
      const code = await codeOf(
        onData((_, { workbook }) => workbook.customXmlParts.getByNamespace(URI).getOnlyItem().setXml('<a>')),
      );
      const xml = await onData((_, { workbook }) =>
        workbook.customXmlParts.getByNamespace(URI).getOnlyItem().getXml(),
      );
      return [code, xml.value];
    },
    gives: ['InvalidArgument', RECEIPT],
  },
  {
    title: 'a declaration and comments may stand before the root',
    act: async () => {
      const part = await onData((_, { workbook }) =>
        workbook.customXmlParts.add(`<?xml version="1.0"?><!-- biên nhận -->${RECEIPT}`).load('namespaceUri'),
      );
      return part.namespaceUri;
    },
    gives: URI,
  },
  ...NO_DOCUMENTS.map((xml) =>
    refused(
      `the document ${JSON.stringify(xml)}`,
      'InvalidArgument',
      (_, { workbook }) => void workbook.customXmlParts.add(xml),
    ),
  ),
];
