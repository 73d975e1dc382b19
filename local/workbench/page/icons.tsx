/** The workbench's few icons, 20 pixels square, in the colour of the text around them. */
import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {children}
    </svg>
  );
}

export const UndoIcon = () => (
  <Icon>
    <path d="M4 8h8a4 4 0 0 1 0 8H9M4 8l4-4M4 8l4 4" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="M16 8H8a4 4 0 0 0 0 8h3m5-8-4-4m4 4-4 4" />
  </Icon>
);

export const NewIcon = () => (
  <Icon>
    <path d="M11 2.5H5.5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V7L11 2.5Zm0 0V7h4.5M10 9.5v5M7.5 12h5" />
  </Icon>
);

export const OpenIcon = () => (
  <Icon>
    <path d="M10 13V3.5m0 0L6.5 7M10 3.5 13.5 7M3.5 13v2.5a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V13" />
  </Icon>
);

export const DownloadIcon = () => (
  <Icon>
    <path d="M10 3.5V13m0 0-3.5-3.5M10 13l3.5-3.5M3.5 13v2.5a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V13" />
  </Icon>
);

export const ResetIcon = () => (
  <Icon>
    <path d="M4 4v4h4M4.3 8A6.2 6.2 0 1 1 3.8 11" />
  </Icon>
);

export const PreviousIcon = () => (
  <Icon>
    <path d="M12 5.5 7.5 10l4.5 4.5" />
  </Icon>
);

export const NextIcon = () => (
  <Icon>
    <path d="M8 5.5l4.5 4.5L8 14.5" />
  </Icon>
);
