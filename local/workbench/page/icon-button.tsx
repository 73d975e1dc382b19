import type { ComponentChildren } from 'preact';

interface IconButtonProps {
  /** What it does, for those who hear it and for those who hover. */
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A quiet button that shows an icon alone. */
export function IconButton({ label, keys, disabled = false, onPress, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class="quiet icon-only"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
