package takt.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.campaigns.QueuedMessage;
import takt.campaigns.Variant;
import takt.client.campaigns.QueuedMessageInfo;
import takt.client.consent.OptOutLinkInfo;
import takt.consent.OptOutLink;
import takt.consent.Purposes;
import takt.kernel.Channel;
import takt.web.records.LinkAddresses;
import takt.web.rest.Words;

/** Queued messages as the API's records, without what they say. */
@ApplicationScoped
class QueueInfos {

  @Inject Purposes purposes;
  @Inject LinkAddresses links;

  QueuedMessageInfo of(QueuedMessage message) {
    return new QueuedMessageInfo(
        "/api/profiles/" + message.profile() + "/queued-messages",
        message.id(),
        message.profile().value(),
        message.campaign(),
        message.message(),
        message.variant(),
        Words.of(message.channel()),
        message.purpose().value(),
        message.dueAt(),
        Words.of(message.state()),
        optOut(message).orElse(null));
  }

  private Optional<OptOutLinkInfo> optOut(QueuedMessage message) {
    if (message.channel() != Channel.EMAIL || message.state() != QueuedMessage.State.QUEUED) {
      return Optional.empty();
    }
    return purposes
        .known(message.purpose())
        .filter(purpose -> purpose.basis().hasSwitch())
        .map(
            purpose ->
                links.info(
                    new OptOutLink(
                        message.profile(),
                        Optional.of(purpose.code()),
                        Optional.empty(),
                        Variant.language(message.variant()))));
  }
}
