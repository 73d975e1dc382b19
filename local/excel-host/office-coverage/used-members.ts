/**
 * Which members of Office.js a project's sources use, by TypeScript's own types: every name the checker traces to
 * Office's declarations, in whatever expression it stands, and every property asked for by `load({ … })`.
 */
import { dirname, sep } from 'node:path';
import {
  isBinaryExpression,
  isBindingElement,
  isCallExpression,
  isElementAccessExpression,
  isIdentifier,
  isObjectBindingPattern,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  SyntaxKind,
} from 'typescript/unstable/ast';
import type { CallExpression, Node, SourceFile } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import type { Checker, Symbol as Declared } from 'typescript/unstable/sync';

export interface UsedMember {
  /** Where it is declared: `Excel.Range`, `Office`, and `Excel.Interfaces.RangeLoadOptions` for what is loaded. */
  readonly owner: string;
  /** As the source says it: `numberFormat`. */
  readonly name: string;
  readonly written: boolean;
  /** Relative to the project: `excel/write-cells.ts`. */
  readonly file: string;
}

/** Uses of Office.js whose members the types do not tell. The message says where, and how to write them instead. */
export class UntraceableUseError extends Error {
  override readonly name = 'UntraceableUseError';
}

const DECLARATIONS = /\/@microsoft\/office-js\/dist\/office\.d\.ts$/;

/** Methods that take or name properties in bulk; only `load` by an object literal can be followed. */
const BULK = new Set(['set', 'update', 'retrieve']);

/** `configFile`: the absolute path of the project's `tsconfig.json`. Throws an `UntraceableUseError`. */
export function readUsedMembers(configFile: string): UsedMember[] {
  const api = new API();
  try {
    const folder = dirname(configFile).replaceAll(sep, '/');
    const project = api.updateSnapshot({ openProjects: [configFile] }).getProject(configFile);
    if (project === undefined) throw new Error(`There is no project ${configFile}.`);
    const { program, checker } = project;
    const readings = program
      .getSourceFileNames()
      .filter((name) => name.startsWith(`${folder}/`))
      .flatMap((name) => {
        const source = program.getSourceFile(name);
        return source === undefined ? [] : [new Reading(source, name.slice(folder.length + 1), checker)];
      });
    const untraceable = readings.flatMap((reading) => reading.untraceable);
    if (untraceable.length > 0) throw new UntraceableUseError(untraceable.join('\n'));
    return readings.flatMap((reading) => reading.uses);
  } finally {
    api.close();
  }
}

/** One file, read. */
class Reading {
  readonly uses: UsedMember[] = [];
  readonly untraceable: string[] = [];
  readonly #source: SourceFile;
  readonly #file: string;
  readonly #checker: Checker;

  constructor(source: SourceFile, file: string, checker: Checker) {
    this.#source = source;
    this.#file = file;
    this.#checker = checker;
    this.#visit(source);
  }

  #visit(node: Node): void {
    if (isPropertyAccessExpression(node)) {
      this.#use(this.#checker.getSymbolAtLocation(node.name), isAssigned(node));
    } else if (isElementAccessExpression(node)) {
      const owner = ownerOf(this.#checker.getTypeAtLocation(node.expression)?.getSymbol());
      if (owner !== null) this.#refuse(node, 'name the member after a dot');
    } else if (isObjectBindingPattern(node)) {
      for (const element of node.elements) {
        if (isBindingElement(element)) this.#useOf(node, element.propertyName ?? element.name);
      }
    } else if (isCallExpression(node)) {
      this.#visitCall(node);
    }
    node.forEachChild((child) => this.#visit(child));
  }

  #visitCall(call: CallExpression): void {
    if (!isPropertyAccessExpression(call.expression)) return;
    const { name } = call.expression;
    if (ownerOf(this.#checker.getSymbolAtLocation(name)) === null) return;
    if (BULK.has(name.text)) this.#refuse(call, `assign and load one by one instead of ${name.text}()`);
    if (name.text === 'load') for (const options of call.arguments) this.#visitLoaded(options);
  }

  /** `{ values: true, worksheet: { name: true } }` */
  #visitLoaded(options: Node): void {
    if (!isObjectLiteralExpression(options)) return this.#refuse(options, 'load by an object literal');
    const type = this.#checker.getContextualType(options);
    const loaded = type === undefined ? undefined : this.#checker.getNonNullableType(type);
    for (const property of options.properties) {
      if (loaded === undefined || !isPropertyAssignment(property) || !isIdentifier(property.name))
        return this.#refuse(options, 'load by an object literal of plain properties');
      this.#use(this.#checker.getPropertyOfType(loaded, property.name.text));
      if (property.initializer.kind !== SyntaxKind.TrueKeyword) this.#visitLoaded(property.initializer);
    }
  }

  /** The property a binding pattern takes out. */
  #useOf(pattern: Node, name: Node | undefined): void {
    const type = this.#checker.getTypeAtLocation(pattern);
    if (type !== undefined && name !== undefined && isIdentifier(name))
      this.#use(this.#checker.getPropertyOfType(type, name.text));
  }

  #use(symbol: Declared | undefined, written = false): void {
    const owner = ownerOf(symbol);
    if (symbol !== undefined && owner !== null)
      this.uses.push({ owner, name: symbol.name, written, file: this.#file });
  }

  #refuse(node: Node, advice: string): void {
    const line = this.#source.text.slice(0, node.getStart(this.#source)).split('\n').length;
    this.untraceable.push(`${this.#file}:${line}: the members used here cannot be traced: ${advice}`);
  }
}

const isAssigned = (node: Node): boolean =>
  isBinaryExpression(node.parent) &&
  node.parent.left === node &&
  node.parent.operatorToken.kind === SyntaxKind.EqualsToken;

/** `Excel.Range` for what Office's declarations declare inside it, `null` for everything else. */
function ownerOf(symbol: Declared | undefined): string | null {
  if (symbol?.declarations.some(({ path }) => DECLARATIONS.test(path)) !== true) return null;
  const names: string[] = [];
  for (let owner = symbol.getParent(); owner !== undefined; owner = owner.getParent())
    names.unshift(owner.name);
  // A type without a name, such as what `Office.onReady` answers.
  return names.includes('__type') ? null : names.join('.');
}
