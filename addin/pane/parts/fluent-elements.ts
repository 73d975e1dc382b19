/** The Fluent components that the pane uses, and their attributes as JSX knows them. */
import '@fluentui/web-components/badge.js';
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/spinner.js';
import type { HTMLAttributes } from 'preact';

interface FluentButton extends HTMLAttributes<HTMLElement> {
  appearance?: 'primary' | 'outline' | 'subtle' | 'transparent';
  size?: 'small' | 'medium' | 'large';
  type?: 'button' | 'submit';
  /** Keeps the keyboard focus where it is, unlike `disabled`. */
  disabledFocusable?: boolean;
}

interface FluentBadge extends HTMLAttributes<HTMLElement> {
  appearance?: 'filled' | 'tint' | 'outline';
  color?: 'success' | 'warning' | 'danger' | 'informative' | 'subtle';
  shape?: 'rounded' | 'circular';
}

interface FluentSpinner extends HTMLAttributes<HTMLElement> {
  size?: 'extra-tiny' | 'tiny' | 'small';
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fluent-button': FluentButton;
      'fluent-badge': FluentBadge;
      'fluent-spinner': FluentSpinner;
    }
  }
}
