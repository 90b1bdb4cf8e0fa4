// A small panel next to a button. It sits in the top layer, inside an open modal if there is one, so nothing covers it.

let open = null;

export function popover(anchor, panel, { onclose = () => {}, width = anchor.offsetWidth } = {}) {
  open?.close();
  const home = anchor.closest("dialog") ?? document.body;
  panel.setAttribute("popover", "manual");
  panel.classList.add("popover");
  panel.style.setProperty("min-width", `${Math.max(width, 200)}px`);
  home.append(panel);
  panel.showPopover();
  const place = () => position(anchor, panel);
  const outside = (event) => {
    if (!panel.contains(event.target) && !anchor.contains(event.target)) close();
  };
  const keys = (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
      anchor.focus();
    }
  };
  const close = () => {
    if (open?.close !== close) return;
    open = null;
    document.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("resize", place);
    document.removeEventListener("scroll", place, true);
    anchor.setAttribute("aria-expanded", "false");
    panel.remove();
    onclose();
  };
  document.addEventListener("pointerdown", outside, true);
  window.addEventListener("resize", place);
  document.addEventListener("scroll", place, true);
  panel.addEventListener("keydown", keys);
  anchor.setAttribute("aria-expanded", "true");
  open = { close };
  place();
  return { close, place };
}

// Below its button where it fits, else above; never off the screen.
function position(anchor, panel) {
  const at = anchor.getBoundingClientRect();
  const [width, height] = [panel.offsetWidth, panel.offsetHeight];
  const below = at.bottom + 4 + height <= innerHeight || at.top < height + 8;
  panel.style.setProperty(
    "top",
    `${Math.max(4, below ? Math.min(at.bottom + 4, innerHeight - height - 4) : at.top - height - 4)}px`,
  );
  panel.style.setProperty("left", `${Math.max(4, Math.min(at.left, innerWidth - width - 4))}px`);
}
