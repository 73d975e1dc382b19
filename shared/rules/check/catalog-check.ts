/** A check of catalogs. Each issue it finds has the table, the row of its list and the field it stands in. */
import type { Catalog } from '../../model/catalog.ts';
import type { Issue } from '../../model/issue.ts';

export type CatalogCheck = (catalog: Catalog) => Issue[];
