package takt.consent.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.consent.OptOutLink;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

@Label("What a link's token holds")
class LinkContentTest {

  private static final int LENGTH = 72;

  @Property
  @Label("C13.1 C13.2 is the whole link, and as long for every link")
  void theWholeLink(
      @ForAll long high,
      @ForAll long low,
      @ForAll("purposes") Optional<PurposeCode> purpose,
      @ForAll Optional<Channel> about,
      @ForAll Language language) {
    ProfileId profile = new ProfileId(new UUID(high, low));
    OptOutLink link = new OptOutLink(profile, purpose, about, language);

    byte[] content = LinkContent.of(link);

    assertThat(content).hasSize(LENGTH);
    assertThat(LinkContent.read(content)).contains(link);
  }

  @Provide
  Arbitrary<Optional<PurposeCode>> purposes() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars('-')
        .ofMinLength(1)
        .ofMaxLength(39)
        .map(rest -> new PurposeCode("p" + rest))
        .optional();
  }
}
