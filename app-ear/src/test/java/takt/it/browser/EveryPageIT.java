package takt.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import takt.kernel.Language;

/** What holds for every page, in every language, on every screen. */
class EveryPageIT {

  @RegisterExtension final Visits visits = new Visits(Company.SERVER);

  static Stream<Arguments> everyPage() {
    return Arrays.stream(ShownPage.values())
        .flatMap(
            page -> Arrays.stream(Language.values()).map(language -> Arguments.of(page, language)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyPage")
  @DisplayName("W.8 a page is for a phone, a keyboard, a screen reader, and to print")
  void isForEverybody(ShownPage shown, Language language) {
    Page page = shown.open(visits, language);

    List<String> broken = new ArrayList<>(PageRules.brokenByLanguage(page, language));
    broken.addAll(PageRules.brokenByKeyboard(page));
    broken.addAll(PageRules.brokenByLayout(page));
    broken.addAll(PageRules.brokenByAccess(page));

    assertThat(broken).isEmpty();
  }
}
