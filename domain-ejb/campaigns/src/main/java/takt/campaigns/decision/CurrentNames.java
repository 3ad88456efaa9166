package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.consent.Purposes;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/**
 * What the company calls its purposes now, and where its persons find Takt: an explanation is read
 * on a shop's page or in a mail, from which a path alone leads nowhere (rule G3.7).
 */
@ApplicationScoped
class CurrentNames {

  @Inject Purposes purposes;

  @Inject
  @ConfigProperty(name = "takt.public.url")
  Optional<String> url;

  /** For explanations in this language. */
  PurposeNames in(Language language) {
    return new Current(purposes, language, change(url));
  }

  /** Where a person changes what is used: a path where nobody has said where they find Takt. */
  static String change(Optional<String> url) {
    return url.map(one -> one + PurposeNames.CHANGE).orElse(PurposeNames.CHANGE);
  }

  private record Current(Purposes purposes, Language language, String change)
      implements PurposeNames {

    /** The name from the purpose's current text; the code where there is none any more. */
    @Override
    public String apply(PurposeCode code) {
      return purposes.find(code).map(purpose -> purpose.text(language).name()).orElse(code.value());
    }
  }
}
