package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.campaigns.ContinueRequest;
import takt.campaigns.NoWordingForChannel;
import takt.campaigns.NothingToContinue;
import takt.campaigns.QueueRequest;
import takt.campaigns.QueuedMessage;
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

/**
 * The queue over REST. Answers do not say what a message says, so that no copy of it is kept. Only
 * machines queue: whether that is allowed tells of the person what staff may see with a reason only
 * (rules W.20 and W.21).
 */
@ApplicationScoped
public class QueuedMessagesResource implements QueuedMessagesApi {

  @Inject QueuedMessages messages;
  @Inject Subjects subjects;
  @Inject QueueInfos infos;

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.INTEGRATOR)
  public QueuedMessageInfo queue(QueueBody body) {
    Channel channel = Words.read(Channel.class, body.channel(), "/channel");
    Language language = Words.read(Language.class, body.language(), "/language");
    ProfileId profile =
        subjects
            .find(body.subject())
            .orElseThrow(() -> Refusal.field("/subject", "must lead to a profile"));
    return infos.of(
        body.continues() == null
            ? named(body, profile, channel, language)
            : continuing(body, profile, channel, language));
  }

  private QueuedMessage named(
      QueueBody body, ProfileId profile, Channel channel, Language language) {
    required("/campaign", body.campaign());
    required("/message", body.message());
    QueueRequest request =
        Words.checked(
            "/message",
            () ->
                new QueueRequest(
                    profile, body.campaign(), body.message(), channel, language, body.dueAt()));
    try {
      return messages.queue(request);
    } catch (UnknownCampaign unknown) {
      throw Refusal.field("/campaign", "must be a campaign that exists");
    }
  }

  private static void required(String pointer, Object value) {
    if (value == null) {
      throw Refusal.field(pointer, "must be given unless continues is");
    }
  }

  private QueuedMessage continuing(
      QueueBody body, ProfileId profile, Channel channel, Language language) {
    absent("/campaign", body.campaign());
    absent("/message", body.message());
    try {
      return messages.queue(
          new ContinueRequest(profile, body.continues(), channel, language, body.dueAt()));
    } catch (NothingToContinue refused) {
      throw Refusal.field("/continues", refused.getMessage());
    } catch (NoWordingForChannel refused) {
      throw Refusal.field("/channel", refused.getMessage());
    }
  }

  private static void absent(String pointer, Object value) {
    if (value != null) {
      throw Refusal.field(pointer, "must be left out where continues is given");
    }
  }
}
