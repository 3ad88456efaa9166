package takt.web.profiles;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Optional;
import takt.client.profiles.OwnFactsApi;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.profiles.Attributes;
import takt.profiles.Correction;
import takt.profiles.OwnFact;
import takt.profiles.SettingChanged;
import takt.web.consent.LinkAnswers;
import takt.web.problem.Refusal;
import takt.web.records.OwnFactPages;
import takt.web.records.OwnFactPages.Wrong;
import takt.web.records.SubscriptionPages;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.BrowserSignals;
import takt.web.rest.Form;
import takt.web.rest.Words;

/** A fact about whoever reads a mailbox, put right by them (rule F7.15). */
@ApplicationScoped
public class OwnFactsResource implements OwnFactsApi {

  private static final int CHANGED = 412;
  private static final int BAD_FIELD = 422;
  private static final long MOST_BYTES = 16_384;
  private static final int LONGEST_NAME = 200;
  private static final String REVISIONS = "[0-9]{1,9}";

  @Inject SubscriptionLinks links;
  @Inject Attributes attributes;
  @Inject Corrections corrections;
  @Inject BrowserSignals signals;
  @Inject LinkAnswers answers;
  @Inject OwnFactPages pages;
  @Inject SubscriptionPages lists;
  @Inject Answer answer;
  @Inject HttpServletRequest request;

  /**
   * Whoever came by the link, and how they are answered.
   *
   * @param profile their profile
   * @param token the link's token
   * @param language in which language
   */
  private record Visitor(ProfileId profile, String token, Language language) {}

  @Override
  @PermitAll
  public String ask(String token, String name, String language, String acceptLanguage) {
    String known = name(Optional.ofNullable(name), "?" + OwnFactPages.NAME);
    Language preferred = Words.language(language, acceptLanguage);
    return visitor(token, language, preferred)
        .map(one -> form(one, known, Optional.empty()))
        .orElseGet(() -> answers.nowhere(preferred, lists.nowhere(preferred)));
  }

  private Optional<Visitor> visitor(String token, String language, Language preferred) {
    Optional<SubscriptionLink> link = links.open(token);
    Language shown =
        LinkAnswers.language(language, link.map(SubscriptionLink::language), preferred);
    return link.map(one -> new Visitor(one.profile(), token, shown));
  }

  private static String name(Optional<String> said, String pointer) {
    return said.filter(
            name -> !name.isBlank() && name.length() <= LONGEST_NAME && name.indexOf('\0') < 0)
        .orElseThrow(() -> Refusal.field(pointer, "must be the name of a fact"));
  }

  private String form(Visitor visitor, String name, Optional<Wrong> wrong) {
    OwnFact fact = attributes.own(visitor.profile(), name).orElseThrow(Refusal::notFound);
    return answers.page(
        visitor.language(), pages.ask(fact, wrong, visitor.token(), visitor.language()));
  }

  @Override
  @PermitAll
  @BodyLimit(MOST_BYTES)
  public String say(String token, String language, String acceptLanguage, InputStream body) {
    Language preferred = Words.language(language, acceptLanguage);
    Form form = Form.read(request.getContentType(), body);
    String name = name(form.field(OwnFactPages.NAME), "/" + OwnFactPages.NAME);
    int revision = revision(form);
    boolean right = right(form);
    return visitor(token, language, preferred)
        .map(
            one ->
                right && !usable(form.field(OwnFactPages.VALUE))
                    ? refused(one, name, Wrong.NO_VALUE, BAD_FIELD)
                    : say(
                        one,
                        new Correction(
                            one.profile(),
                            name,
                            form.field(OwnFactPages.VALUE).filter(value -> right),
                            Correction.By.PERSON,
                            Optional.empty(),
                            PurposeSet.NONE,
                            revision)))
        .orElseGet(() -> answers.nowhere(preferred, lists.nowhere(preferred)));
  }

  private static int revision(Form form) {
    return form.field(OwnFactPages.REVISION)
        .filter(said -> said.matches(REVISIONS))
        .map(Integer::parseInt)
        .orElseThrow(
            () -> Refusal.field("/" + OwnFactPages.REVISION, "must be the revision of the form"));
  }

  /** Whether they say what is right; else that nothing is. */
  private static boolean right(Form form) {
    String said = form.field(OwnFactPages.ANSWER).orElse("");
    if (!said.equals(OwnFactPages.RIGHT) && !said.equals(OwnFactPages.WRONG)) {
      throw Refusal.field("/" + OwnFactPages.ANSWER, "must be one of right, wrong");
    }
    return said.equals(OwnFactPages.RIGHT);
  }

  private static boolean usable(Optional<String> value) {
    return value
        .filter(
            text ->
                !text.isBlank()
                    && text.length() <= Correction.LONGEST_VALUE
                    && text.indexOf('\0') < 0)
        .isPresent();
  }

  private String refused(Visitor visitor, String name, Wrong wrong, int status) {
    answer.status(status);
    return form(visitor, name, Optional.of(wrong));
  }

  private String say(Visitor visitor, Correction correction) {
    try {
      corrections.correct(correction);
    } catch (SettingChanged meanwhile) {
      return refused(visitor, correction.name(), Wrong.CHANGED, CHANGED);
    }
    signals.heed(visitor.profile());
    return answers.page(
        visitor.language(),
        pages.done(correction.name(), correction.value(), visitor.token(), visitor.language()));
  }
}
