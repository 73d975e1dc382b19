/** What can be chosen for a local run, from the environment. */
import * as z from 'zod/mini';
import { LocalSetupError } from './local-setup-error.ts';

const Folder = z.string().check(z.minLength(1));
const Port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535));

const LocalSettings = z.object({
  /** Where the store keeps its data between runs. */
  STORE_FOLDER: Folder,
  /** Where workbooks are written. */
  OUT_FOLDER: Folder,
  /** Of the workbench. A port of 0 is any that is free. */
  WORKBENCH_PORT: Port,
  AZURITE_TABLE_PORT: Port,
  ISSUER_PORT: Port,
  FUNCTIONS_PORT: Port,
});
export type LocalSettings = z.infer<typeof LocalSettings>;

const defaults: LocalSettings = {
  STORE_FOLDER: '.local/store',
  OUT_FOLDER: 'out',
  WORKBENCH_PORT: 3000,
  AZURITE_TABLE_PORT: 0,
  ISSUER_PORT: 0,
  FUNCTIONS_PORT: 0,
};

/** The settings of a local run. Throws `LocalSetupError` naming the ones that cannot be understood. */
export function parseLocalSettings(env: Readonly<Record<string, string | undefined>>): LocalSettings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = LocalSettings.safeParse({ ...defaults, ...given });
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join('.'));
  throw new LocalSetupError(`cannot understand ${names.join(', ')}: ports are whole numbers from 0 to 65535`);
}
