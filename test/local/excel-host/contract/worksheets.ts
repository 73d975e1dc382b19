import { onData, refused, type ExcelCase } from './excel-case.ts';

export const worksheets: readonly ExcelCase[] = [
  {
    title:
      'sheets are added behind the others, found whatever the case, and come to the front when activated',
    act: async () => {
      const sheets = await onData((_, { workbook }) => {
        workbook.worksheets.add('Báo cáo').activate();
        workbook.worksheets.add();
        return {
          all: workbook.worksheets.load('items/name,items/position'),
          active: workbook.worksheets.getActiveWorksheet().load('name'),
          found: workbook.worksheets.getItemOrNullObject('báo CÁO').load('name'),
          missing: workbook.worksheets.getItemOrNullObject('Nope'),
          count: workbook.worksheets.getCount(),
        };
      });
      return {
        all: sheets.all.items.map((sheet) => [sheet.name, sheet.position]),
        active: sheets.active.name,
        found: sheets.found.name,
        missing: sheets.missing.isNullObject,
        count: sheets.count.value,
      };
    },
    gives: {
      all: [
        ['Data', 0],
        ['Báo cáo', 1],
        ['Sheet3', 2],
      ],
      active: 'Báo cáo',
      found: 'Báo cáo',
      missing: true,
      count: 3,
    },
  },
  {
    title: 'a sheet keeps its name, place, visibility, tab colour and gridlines',
    act: async () => {
      const sheets = await onData((sheet, { workbook }) => {
        const other = workbook.worksheets.add('Khác');
        other.visibility = 'VeryHidden';
        sheet.name = 'Báo cáo';
        sheet.tabColor = '#1f4e79';
        sheet.showGridlines = false;
        other.position = 0;
        return workbook.worksheets.load('items/name,items/visibility,items/tabColor,items/showGridlines');
      });
      return sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.tabColor, sheet.showGridlines]);
    },
    gives: [
      ['Khác', 'VeryHidden', '', true],
      ['Báo cáo', 'Visible', '#1F4E79', false],
    ],
  },
  {
    title: 'frozen panes say where they are',
    act: async () => {
      const { cells, rows, free } = await onData(async (sheet, context) => {
        sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
        const both = sheet.freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        sheet.freezePanes.freezeRows(2);
        const location = sheet.freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        sheet.freezePanes.unfreeze();
        return { cells: both, rows: location, free: sheet.freezePanes.getLocationOrNullObject() };
      });
      return [cells.address, rows.address, free.isNullObject];
    },
    gives: ['Data!A1:B3', 'Data!1:2', true],
  },
  {
    title: 'page layout reads back as it was set',
    act: async () => {
      const { page, titles, area } = await onData((sheet) => {
        const { pageLayout } = sheet;
        pageLayout.orientation = 'Landscape';
        pageLayout.paperSize = 'A4';
        pageLayout.setPrintMargins('Centimeters', { left: 2.54, right: 2.54 });
        pageLayout.setPrintTitleRows('$1:$3');
        pageLayout.setPrintArea('A1:F40');
        pageLayout.zoom = { horizontalFitToPages: 1 };
        return {
          page: pageLayout.load('orientation,paperSize,leftMargin,topMargin,zoom'),
          titles: pageLayout.getPrintTitleRowsOrNullObject().load('address'),
          area: pageLayout.getPrintAreaOrNullObject().load('address'),
        };
      });
      return {
        page: [page.orientation, page.paperSize, page.leftMargin, page.topMargin],
        pagesWide: page.zoom.horizontalFitToPages,
        addresses: [titles.address, area.address],
      };
    },
    gives: {
      page: ['Landscape', 'A4', 72, 54],
      pagesWide: 1,
      addresses: ['Data!1:3', 'Data!A1:F40'],
    },
  },
  {
    title: 'pages begin where breaks were added, in order and once, and rows that are inserted move them',
    act: async () => {
      const { rows, columns, cell, count } = await onData(async (sheet, context) => {
        for (const after of ['A30', 'C12:D14', 'A12']) sheet.horizontalPageBreaks.add(after);
        sheet.verticalPageBreaks.add(sheet.getRange('D9'));
        sheet.getRange('5:6').insert('Down');
        await context.sync();
        return {
          rows: sheet.horizontalPageBreaks.load('items/rowIndex'),
          columns: sheet.verticalPageBreaks.load('items/columnIndex'),
          cell: sheet.horizontalPageBreaks.getItem(1).getCellAfterBreak().load('address'),
          count: sheet.horizontalPageBreaks.getCount(),
        };
      });
      return [
        rows.items.map(({ rowIndex }) => rowIndex),
        columns.items.map(({ columnIndex }) => columnIndex),
        cell.address,
        count.value,
      ];
    },
    gives: [[13, 31], [3], 'Data!A32', 2],
  },
  {
    title: 'breaks of pages go one by one and all at once',
    act: async () => {
      const { left, none } = await onData(async (sheet, context) => {
        for (const after of ['A10', 'A20', 'A30']) sheet.horizontalPageBreaks.add(after);
        sheet.verticalPageBreaks.add('C1');
        sheet.horizontalPageBreaks.getItem(1).delete();
        sheet.verticalPageBreaks.removePageBreaks();
        await context.sync();
        return {
          left: sheet.horizontalPageBreaks.load('items/rowIndex'),
          none: sheet.verticalPageBreaks.load('items'),
        };
      });
      return [left.items.map(({ rowIndex }) => rowIndex), none.items.length];
    },
    gives: [[9, 29], 0],
  },
  refused('a page break before the first row', 'InvalidArgument', (sheet) =>
    sheet.horizontalPageBreaks.add('B1'),
  ),
  {
    title:
      'the first page has a header of its own, and what is of odd pages is of all where even ones have none',
    act: async () => {
      const { page, group, first, all, odd, even } = await onData((sheet) => {
        const { headersFooters } = sheet.pageLayout;
        sheet.pageLayout.firstPageNumber = 1;
        headersFooters.state = 'FirstAndDefault';
        headersFooters.defaultForAllPages.centerHeader = '&P';
        headersFooters.firstPage.rightFooter = 'Trang đầu && cuối';
        return {
          page: sheet.pageLayout.load('firstPageNumber'),
          group: headersFooters.load('state'),
          first: headersFooters.firstPage.load('centerHeader,rightFooter'),
          all: headersFooters.defaultForAllPages.load('centerHeader,rightFooter'),
          odd: headersFooters.oddPages.load('centerHeader'),
          even: headersFooters.evenPages.load('centerHeader'),
        };
      });
      return [
        page.firstPageNumber,
        group.state,
        [first.centerHeader, first.rightFooter],
        [all.centerHeader, all.rightFooter],
        [odd.centerHeader, even.centerHeader],
      ];
    },
    gives: [1, 'FirstAndDefault', ['', 'Trang đầu && cuối'], ['&P', ''], ['&P', '']],
  },
  refused(
    'a sheet name in use',
    'ItemAlreadyExists',
    (_, { workbook }) => void workbook.worksheets.add('DATA'),
  ),
  refused(
    'a sheet name with a slash',
    'InvalidArgument',
    (_, { workbook }) => void workbook.worksheets.add('1/2026'),
  ),
  refused(
    'a sheet name of 32 letters',
    'InvalidArgument',
    (_, { workbook }) => void workbook.worksheets.add('x'.repeat(32)),
  ),
  refused(
    'a sheet that is not there',
    'ItemNotFound',
    (_, { workbook }) => void workbook.worksheets.getItem('x').load(),
  ),
  refused('a sheet called as Excel’s own history', 'InvalidArgument', (_, { workbook }) => {
    workbook.worksheets.add('history');
  }),
  refused('deleting the last sheet', 'InvalidOperation', (sheet) => sheet.delete()),
  refused('hiding the last sheet', 'InvalidOperation', (sheet) => {
    sheet.visibility = 'Hidden';
  }),
  refused('activating a hidden sheet', 'InvalidOperation', (_, { workbook }) => {
    const sheet = workbook.worksheets.add('Ẩn');
    sheet.visibility = 'Hidden';
    sheet.activate();
  }),
  refused('an address that is none', 'InvalidArgument', (sheet) => void sheet.getRange('A0').load()),
];
