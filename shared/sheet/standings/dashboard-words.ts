/** What the tables behind the dashboard share. */

/** The worksheet of the tables that its charts show. */
export const CHART_TABLES_SHEET = 'Số liệu biểu đồ';

/** Percents to be seen at a glance. */
export const RATE_FORMAT = '0.0';

/** Instead of rows and figures while nobody has reported. */
export const NO_REPORT = 'Chưa có đơn vị nào báo cáo';
