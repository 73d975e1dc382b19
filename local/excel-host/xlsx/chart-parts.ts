/** The charts of worksheets in a package: a drawing a sheet, with an anchor for each chart, which is a part of its own. */
import { anchorAt, boxOf } from '../workbook/anchor.ts';
import type { Anchor } from '../workbook/anchor.ts';
import type { Chart } from '../workbook/chart.ts';
import type { Loss } from '../workbook/loss.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { chartXml } from './chart-xml.ts';
import type { Package } from './package.ts';
import { readChart } from './read-chart.ts';
import { insertInSheet } from './sheet-parts.ts';
import { DECLARATION, element } from './xml-text.ts';
import { parseXml } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'] as const;

/** A point is so many of the units drawings are measured in. */
const EMU = 12_700;

function corner(name: 'from' | 'to', { row, column }: Anchor): string {
  const index = name === 'from' ? 0 : 1;
  return element(
    `xdr:${name}`,
    {},
    element('xdr:col', {}, String(column[index].line)),
    element('xdr:colOff', {}, String(Math.round(column[index].offset * EMU))),
    element('xdr:row', {}, String(row[index].line)),
    element('xdr:rowOff', {}, String(Math.round(row[index].offset * EMU))),
  );
}

function anchorXml({ anchor, name }: Chart, place: number, relation: string): string {
  const none = (tag: string) => element(tag, { x: 0, y: 0 });
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element(
      'xdr:nvGraphicFramePr',
      {},
      // 1 is the drawing's own.
      element('xdr:cNvPr', { id: place + 2, name }),
      element('xdr:cNvGraphicFramePr', {}),
    ),
    element('xdr:xfrm', {}, none('a:off'), element('a:ext', { cx: 0, cy: 0 })),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: `${DRAWINGML}/chart` },
        element('c:chart', { 'xmlns:c': `${DRAWINGML}/chart`, 'xmlns:r': RELATIONS, 'r:id': relation }),
      ),
    ),
  );
  return element(
    'xdr:twoCellAnchor',
    {},
    corner('from', anchor),
    corner('to', anchor),
    frame,
    element('xdr:clientData', {}),
  );
}

/** Where a drawing puts an object; one-cell and absolute anchors are measured on the sheet. */
function readAnchor(sheet: Worksheet, node: XmlNode): Anchor {
  const number = (...path: readonly string[]) => Number(node.at(...path).text || 0);
  const points = (text: string | null) => Number(text ?? 0) / EMU;
  const point = (name: string, axis: 'row' | 'col') => ({
    line: number(name, axis),
    offset: number(name, `${axis}Off`) / EMU,
  });
  const row = point('from', 'row');
  const column = point('from', 'col');
  if (node.at('to').exists) return { row: [row, point('to', 'row')], column: [column, point('to', 'col')] };
  const size = {
    width: points(node.at('ext').attribute('cx')),
    height: points(node.at('ext').attribute('cy')),
  };
  const place = node.at('pos');
  const corner = boxOf(sheet, { row: [row, row], column: [column, column] });
  return anchorAt(sheet, {
    left: place.exists ? points(place.attribute('x')) : corner.left,
    top: place.exists ? points(place.attribute('y')) : corner.top,
    ...size,
  });
}

/** Reads the charts of a sheet's part into the sheet, and answers those it cannot. */
export function readCharts(file: Package, path: string, workbook: Workbook, sheet: Worksheet): Loss[] {
  const lost: Loss[] = [];
  for (const { kind, target } of file.relations(path)) {
    if (kind !== 'drawing') continue;
    const root = parseXml(file.text(target)).at('wsDr');
    const relations = file.relations(target);
    for (const node of ANCHORS.flatMap((tag) => root.all(tag))) {
      const frame = node.at('graphicFrame');
      const id = frame.at('graphic', 'graphicData', 'chart').attribute('id');
      const part = relations.find((relation) => relation.id === id && relation.kind === 'chart');
      if (part === undefined) continue;
      const name = frame.at('nvGraphicFramePr', 'cNvPr').attribute('name') ?? '';
      const space = parseXml(file.text(part.target)).at('chartSpace');
      const chart = readChart(workbook, space, { name, anchor: readAnchor(sheet, node) });
      if (chart === null) lost.push({ kind: 'chart', sheet: sheet.name, what: name });
      else sheet.charts.push(chart);
    }
  }
  return lost;
}

/** Adds a sheet's charts to its part. */
export function writeCharts(file: Package, path: string, workbook: Workbook, { charts }: Worksheet): void {
  if (charts.length === 0) return;
  const drawing = file.free('xl/drawings/drawing');
  // Taken before the charts are related to it.
  file.add(drawing, DRAWING_TYPE, '');
  const anchors = charts.map((chart, place) => {
    const part = file.free('xl/charts/chart');
    file.add(part, CHART_TYPE, DECLARATION + chartXml(workbook, chart));
    return anchorXml(chart, place, file.relate(drawing, 'chart', part));
  });
  const root = { 'xmlns:xdr': `${DRAWINGML}/spreadsheetDrawing`, 'xmlns:a': `${DRAWINGML}/main` };
  file.set(drawing, DECLARATION + element('xdr:wsDr', root, ...anchors));
  const reference = element('drawing', { 'r:id': file.relate(path, 'drawing', drawing) });
  insertInSheet(file, path, 'drawing', reference);
}
