/** A button that starts an action. While one is under way it does nothing, and keeps the focus. */
import type { ComponentChildren } from 'preact';

interface ActionButtonProps {
  readonly primary?: boolean;
  readonly busy: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

export function ActionButton({ primary = false, busy, onPress, children }: ActionButtonProps) {
  return (
    <fluent-button
      appearance={primary ? 'primary' : 'outline'}
      disabledFocusable={busy}
      aria-disabled={busy}
      onClick={busy ? undefined : onPress}
    >
      {children}
    </fluent-button>
  );
}
