/** A button that starts an action. While one is under way it does nothing, and keeps the focus. */
import type { ComponentChildren } from 'preact';
import { useFocus } from './use-focus.ts';

interface ActionButtonProps {
  readonly primary?: boolean;
  readonly busy: boolean;
  readonly onPress: () => void;
  /** Takes the focus when it becomes another object: what was asked at this button is answered. */
  readonly returned?: object | null;
  readonly children: ComponentChildren;
}

export function ActionButton({
  primary = false,
  busy,
  onPress,
  returned = null,
  children,
}: ActionButtonProps) {
  const button = useFocus<HTMLElement>(returned);
  return (
    <fluent-button
      ref={button}
      appearance={primary ? 'primary' : 'outline'}
      disabledFocusable={busy}
      aria-disabled={busy}
      onClick={busy ? undefined : onPress}
    >
      {children}
    </fluent-button>
  );
}
