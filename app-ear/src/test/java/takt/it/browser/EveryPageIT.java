package takt.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import takt.kernel.Language;
import takt.web.ApiApplication;

/**
 * What holds for every page, in every language, on every screen. Pages look the same on every
 * database.
 */
@Tag("on-h2-only")
class EveryPageIT {

  /** What each page looks like on a phone, for whoever wants to look at them. */
  private static final java.nio.file.Path PICTURES = java.nio.file.Path.of("target", "pages");

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
    PageRules.picture(page, PICTURES.resolve(shown + "." + language.tag() + ".png"));

    List<String> broken = new ArrayList<>(PageRules.brokenByLanguage(page, language));
    broken.addAll(PageRules.brokenByKeyboard(page));
    broken.addAll(PageRules.brokenByLayout(page));
    broken.addAll(PageRules.brokenByAccess(page));

    assertThat(broken).isEmpty();
  }

  @Test
  @DisplayName("W.8 every endpoint that answers with a page is among them")
  void noPageIsForgotten() {
    List<String> shown = Arrays.stream(ShownPage.values()).flatMap(ShownPage::fixed).toList();
    assertThat(pagesOfTheApi())
        .isNotEmpty()
        .allSatisfy(path -> assertThat(shown).anyMatch(one -> one.matches(path + "([?].*)?")));
  }

  /** The paths of all that answers a GET with a page, with a pattern for each parameter. */
  private static List<String> pagesOfTheApi() {
    return new ApiApplication()
        .getClasses().stream()
            .flatMap(resource -> Arrays.stream(resource.getInterfaces()))
            .filter(api -> api.isAnnotationPresent(Path.class))
            .flatMap(api -> Arrays.stream(api.getMethods()))
            .filter(method -> method.isAnnotationPresent(GET.class))
            .filter(EveryPageIT::isPage)
            .map(EveryPageIT::path)
            .toList();
  }

  private static boolean isPage(Method method) {
    Produces own = method.getAnnotation(Produces.class);
    Produces produces =
        own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
    return produces != null && List.of(produces.value()).contains(MediaType.TEXT_HTML);
  }

  private static String path(Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = method.getDeclaringClass().getAnnotation(Path.class).value();
    return ("/api/" + path + (own == null ? "" : "/" + own.value()))
        .replaceAll("/+", "/")
        .replaceAll("\\{[^}]*}", "[^/]+");
  }
}
