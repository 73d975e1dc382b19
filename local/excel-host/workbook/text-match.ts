/** Excel's way to compare text with a pattern: `*` is any text, `?` any character, `~` takes the next one as it is. */

export interface TextMatch {
  /** The whole content, not a part of it. */
  readonly complete: boolean;
  readonly matchCase: boolean;
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** The pattern as a regular expression that finds every occurrence. */
export function matchPattern(pattern: string, { complete, matchCase }: TextMatch): RegExp {
  const source = pattern.replace(/~[~*?]|[*?]|[^*?~]+|~/g, (part) => {
    if (part === '*') return complete ? '.*' : '.*?';
    if (part === '?') return '.';
    return escape(/^~[~*?]$/.test(part) ? part.slice(1) : part);
  });
  return new RegExp(complete ? `^${source}$` : source, matchCase ? 'gsu' : 'gisu');
}

/** Whether the content is what the pattern looks for. */
export const matchesPattern = (content: string, pattern: string, how: TextMatch): boolean =>
  content.search(matchPattern(pattern, how)) >= 0;
