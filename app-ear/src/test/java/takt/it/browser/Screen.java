package takt.it.browser;

/**
 * The sizes at which pages are looked at, in CSS pixels. The narrowest is what WCAG 2.2 asks for
 * (1.4.10 Reflow).
 */
enum Screen {
  NARROW(320, 640),
  PHONE(360, 740),
  /** A4 between margins of 1 cm, at 96 dots an inch. */
  PAPER(718, 1046),
  DESK(1280, 800);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
