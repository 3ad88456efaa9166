package takt.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.Terms;
import takt.consent.test.Given;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

@Label("However purposes need and exclude each other")
class DependencyPropertiesTest {

  private static final List<String> CODES = List.of("aa", "bb", "cc", "dd");

  @Property
  @Label("C1.6 whatever is published one after the other, all of it can be permitted")
  void nothingIsPublishedThatCannotBePermitted(
      @ForAll @Size(max = 12) List<@IntRange(max = 1023) Integer> attempts) {
    Map<String, Purpose> current = new HashMap<>();
    for (int attempt : attempts) {
      String code = CODES.get(attempt % 4);
      Terms terms = terms(chosen(attempt >> 2), chosen(attempt >> 6 & ~(attempt >> 2)));
      PurposeDraft draft = Given.draft(code, LegalBasis.CONSENT, terms);
      if (new Dependencies(current.values(), draft).flaws().isEmpty()) {
        current.put(code, published(code, LegalBasis.CONSENT, terms));
      }
    }
    assertThat(current.keySet()).allMatch(code -> permittedSomehow(code, current));
  }

  /** Whether some set of purposes holds this one, all that they need, and none they exclude. */
  private static boolean permittedSomehow(String code, Map<String, Purpose> current) {
    for (int choice = 0; choice < 16; choice++) {
      Set<PurposeCode> set = new HashSet<>(PurposeSet.parse(chosen(choice)).codes());
      boolean consistent =
          set.stream()
              .map(one -> Optional.ofNullable(current.get(one.value())))
              .allMatch(
                  one ->
                      one.isPresent()
                          && set.containsAll(one.get().terms().needs().codes())
                          && one.get().terms().excludes().codes().stream().noneMatch(set::contains)
                          && !one.get().terms().needs().contains(one.get().code()));
      if (consistent && set.contains(new PurposeCode(code))) {
        return true;
      }
    }
    return false;
  }

  private static String chosen(int bits) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < CODES.size(); i++) {
      if ((bits >> i & 1) == 1) {
        codes.add(CODES.get(i));
      }
    }
    return String.join(" ", codes);
  }

  private static Terms terms(String needs, String excludes) {
    return Given.terms(PurposeSet.parse(needs), PurposeSet.parse(excludes));
  }

  private static Purpose published(String code, LegalBasis basis, Terms terms) {
    return new PublishedVersion(Given.draft(code, basis, terms), 1, 1, Given.NOW, Optional.empty())
        .purpose();
  }
}
