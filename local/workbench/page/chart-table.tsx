import type { DrawnChart } from '../../excel-host/workbook/drawn-chart.ts';
import { useWords } from './words.ts';

interface ChartTableProps {
  readonly title: string;
  readonly drawn: DrawnChart;
}

/** What a chart shows, to be read: a row a category, a column a series, in the texts of the cells. */
export function ChartTable({ title, drawn }: ChartTableProps) {
  const words = useWords();
  return (
    <table class="heard-only">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.category}</th>
          {drawn.series.map(({ name }, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drawn.categories.map((category, index) => (
          <tr key={index}>
            <th scope="row">{category}</th>
            {drawn.series.map(({ texts }, column) => (
              <td key={column}>{texts[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
