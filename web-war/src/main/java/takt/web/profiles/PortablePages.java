package takt.web.profiles;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import takt.profiles.EventPage;

/** The calls of a portable copy, a page of events after the other, the facts before them. */
final class PortablePages implements Iterator<List<Object>> {

  private final PortableCalls calls;
  private final Function<Optional<String>, EventPage> pages;
  private Optional<String> after = Optional.empty();
  private boolean begun;
  private boolean over;

  PortablePages(PortableCalls calls, Function<Optional<String>, EventPage> pages) {
    this.calls = calls;
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    return !over;
  }

  @Override
  public List<Object> next() {
    if (over) {
      throw new NoSuchElementException();
    }
    EventPage page = pages.apply(after);
    List<Object> lines = calls.of(page.events(), !begun);
    begun = true;
    after = page.next();
    over = after.isEmpty();
    return lines;
  }
}
