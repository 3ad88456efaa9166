package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.client.profiles.ExtensionBody;
import takt.client.profiles.IdentityBody;
import takt.client.profiles.RefusalBody;
import takt.client.profiles.RequestBody;
import takt.client.profiles.RequestInfo;
import takt.client.profiles.RequestPage;
import takt.client.profiles.RequestsApi;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.NewRequest;
import takt.profiles.PersonRequest;
import takt.profiles.PersonRequests;
import takt.profiles.Recipient;
import takt.profiles.Recipients;
import takt.profiles.Staff;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.records.DeskMails;
import takt.web.rest.Answer;
import takt.web.rest.Created;
import takt.web.rest.IfMatch;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** The desk over REST. A letter is put into the outbox in the transaction of what it is about. */
@ApplicationScoped
public class RequestsResource implements RequestsApi {

  @Inject PersonRequests requests;
  @Inject Recipients recipients;
  @Inject DeskMails mails;
  @Inject RequestInfos infos;
  @Inject Subjects subjects;
  @Inject Caller caller;
  @Inject Answer answer;
  @Inject Clock clock;

  @Override
  @Atomic
  @Created
  @Idempotent
  @RolesAllowed(Role.DPO)
  public RequestInfo receive(RequestBody body) {
    PersonRequest.Kind kind = Words.read(PersonRequest.Kind.class, body.kind(), "/kind");
    Channel channel = Words.read(Channel.class, body.channel(), "/channel");
    Language language = Words.read(Language.class, body.language(), "/language");
    Optional<EmailAddress> address =
        Optional.ofNullable(body.address())
            .map(text -> Words.checked("/address", () -> new EmailAddress(text)));
    NewRequest wanted =
        new NewRequest(
            kind, channel, Optional.ofNullable(body.received()).orElse(today()), language, address);
    PersonRequest request = Words.checked("/received", () -> requests.receive(wanted, staff()));
    mails.received(request);
    return tagged(request);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RequestPage list(String state, boolean overdue, UUID after, int limit) {
    Optional<PersonRequest.State> wanted =
        Optional.ofNullable(state)
            .map(word -> Words.read(PersonRequest.State.class, word, "?state"));
    List<RequestInfo> items =
        requests.list(wanted, overdue, Optional.ofNullable(after), limit).stream()
            .map(infos::of)
            .toList();
    return new RequestPage(items, items.size() < limit ? null : items.get(limit - 1).id());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RequestInfo find(UUID id) {
    return tagged(requests.find(id).orElseThrow(Refusal::notFound));
  }

  @Override
  @Atomic
  @RolesAllowed(Role.DPO)
  public RequestInfo identify(UUID id, String ifMatch, IdentityBody identity) {
    long revision = IfMatch.revision(ifMatch);
    PersonRequest.Check check = Words.read(PersonRequest.Check.class, identity.check(), "/check");
    ProfileId profile =
        subjects
            .find(identity.subject())
            .orElseThrow(() -> Refusal.field("/subject", "must lead to a profile"));
    return tagged(requests.identify(id, revision, profile, check, staff()));
  }

  @Override
  @Atomic
  @RolesAllowed(Role.DPO)
  public RequestInfo extend(UUID id, String ifMatch, ExtensionBody extension) {
    long revision = IfMatch.revision(ifMatch);
    PersonRequest request =
        Words.checked(
            "/until",
            () -> requests.extend(id, revision, extension.until(), extension.because(), staff()));
    mails.extended(request);
    return tagged(request);
  }

  @Override
  @Atomic
  @RolesAllowed(Role.DPO)
  public RequestInfo answer(UUID id, String ifMatch) {
    PersonRequest request = requests.answer(id, IfMatch.revision(ifMatch), staff());
    // What was corrected elsewhere is told here; an erasure and a restriction tell it themselves.
    if (request.kind() == PersonRequest.Kind.CORRECTION) {
      request.profile().ifPresent(profile -> recipients.tell(profile, Recipient.Kind.CORRECTED));
    }
    return tagged(request);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public RequestInfo refuse(UUID id, String ifMatch, RefusalBody refusal) {
    long revision = IfMatch.revision(ifMatch);
    PersonRequest.Ground ground =
        Words.read(PersonRequest.Ground.class, refusal.ground(), "/ground");
    return tagged(
        requests.refuse(id, revision, new PersonRequest.Refusal(ground, refusal.why()), staff()));
  }

  private Staff staff() {
    return new Staff(caller.label(), caller.role());
  }

  private RequestInfo tagged(PersonRequest request) {
    answer.etag(request.revision());
    return infos.of(request);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
