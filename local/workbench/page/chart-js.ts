/** Chart.js with all of its shapes. What is registered one by one is what would be bundled anyway: charts of every kind. */
import { Chart, registerables } from 'chart.js';

Chart.register(...registerables);

export { Chart as ChartJs };
