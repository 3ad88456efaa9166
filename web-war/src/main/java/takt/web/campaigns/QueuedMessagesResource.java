package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.campaigns.QueueRequest;
import takt.campaigns.QueuedMessages;
import takt.campaigns.UnknownCampaign;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessageInfo;
import takt.client.campaigns.QueuedMessagesApi;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Created;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** The queue over REST. Answers do not say what a message says, so that no copy of it is kept. */
@ApplicationScoped
public class QueuedMessagesResource implements QueuedMessagesApi {

  @Inject QueuedMessages messages;
  @Inject Subjects subjects;
  @Inject QueueInfos infos;

  @Override
  @Created
  @Idempotent
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER})
  public QueuedMessageInfo queue(QueueBody body) {
    Channel channel = Words.read(Channel.class, body.channel(), "/channel");
    Language language = Words.read(Language.class, body.language(), "/language");
    ProfileId profile =
        subjects
            .find(body.subject())
            .orElseThrow(() -> Refusal.field("/subject", "must lead to a profile"));
    QueueRequest request =
        Words.checked(
            "/message",
            () ->
                new QueueRequest(
                    profile, body.campaign(), body.message(), channel, language, body.dueAt()));
    try {
      return infos.of(messages.queue(request));
    } catch (UnknownCampaign unknown) {
      throw Refusal.field("/campaign", "must be a campaign that exists");
    }
  }
}
