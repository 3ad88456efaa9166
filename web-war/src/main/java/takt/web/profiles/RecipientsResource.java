package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import takt.client.profiles.DisclosureBody;
import takt.client.profiles.DisclosureInfo;
import takt.client.profiles.RecipientBody;
import takt.client.profiles.RecipientInfo;
import takt.client.profiles.RecipientList;
import takt.client.profiles.RecipientsApi;
import takt.profiles.KnownRecipient;
import takt.profiles.Recipient;
import takt.profiles.Recipients;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Created;
import takt.web.rest.IfMatch;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Recipients over REST. */
@ApplicationScoped
public class RecipientsResource implements RecipientsApi {

  @Inject Recipients recipients;
  @Inject Subjects subjects;
  @Inject Answer answer;

  @Override
  @Created
  @RolesAllowed(Role.DPO)
  public RecipientInfo register(RecipientBody body) {
    Recipients.Registered registered = recipients.register(recipient(body));
    return tagged(registered.recipient(), registered.secret());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RecipientList list() {
    return new RecipientList(recipients.all().stream().map(one -> info(one, null)).toList());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RecipientInfo find(UUID id) {
    return tagged(recipients.find(id).orElseThrow(Refusal::notFound), null);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RecipientInfo change(UUID id, String ifMatch, RecipientBody body) {
    long revision = IfMatch.revision(ifMatch);
    return tagged(recipients.change(id, revision, recipient(body)), null);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public void remove(UUID id, String ifMatch) {
    recipients.remove(id, IfMatch.revision(ifMatch));
  }

  @Override
  @RolesAllowed(Role.INTEGRATOR)
  public DisclosureInfo disclose(UUID id, DisclosureBody whose) {
    Recipients.Disclosure disclosure =
        recipients.disclose(
            subjects
                .find(whose.subject())
                .orElseThrow(() -> Refusal.field("/subject", "must lead to a profile")),
            id);
    return new DisclosureInfo(disclosure.pseudonym(), disclosure.since());
  }

  private static Recipient recipient(RecipientBody body) {
    Set<Recipient.Kind> kinds = EnumSet.noneOf(Recipient.Kind.class);
    for (int i = 0; i < body.kinds().size(); i++) {
      kinds.add(Words.read(Recipient.Kind.class, body.kinds().get(i), "/kinds/" + i));
    }
    URI url = url(body.url());
    return Words.checked("/url", () -> new Recipient(body.name(), url, kinds));
  }

  /** What Java says of a text that is no address repeats the text. */
  private static URI url(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException none) {
      throw Refusal.field("/url", "must be an address");
    }
  }

  private RecipientInfo tagged(KnownRecipient one, String secret) {
    answer.etag(one.revision());
    return info(one, secret);
  }

  private static RecipientInfo info(KnownRecipient one, String secret) {
    return new RecipientInfo(
        "/api/recipients/" + one.id(),
        one.id(),
        one.recipient().name(),
        one.recipient().url().toString(),
        one.recipient().ordered().stream().map(Words::of).toList(),
        one.retiredAt().orElse(null),
        one.waiting(),
        one.givenUp(),
        secret);
  }
}
