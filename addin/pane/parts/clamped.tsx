/** A name that may be long: two lines of it, all of it to whoever points at it or moves there, and always to screen readers. */
import { useEffect, useRef, useState } from 'preact/hooks';

export function Clamped({ text }: { readonly text: string }) {
  const element = useRef<HTMLParagraphElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const shown = element.current;
    if (shown === null) return undefined;
    const measure = () => {
      // While it has the focus all of it is shown, which says nothing about the two lines.
      if (document.activeElement !== shown) setCut(shown.scrollHeight > shown.clientHeight);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    shown.addEventListener('blur', measure);
    return () => {
      observer.disconnect();
      shown.removeEventListener('blur', measure);
    };
  }, [text]);
  return (
    <p class="clamped" ref={element} {...(isCut && { tabIndex: 0, title: text })}>
      {text}
    </p>
  );
}
