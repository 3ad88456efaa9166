package takt.web.campaigns;

import takt.campaigns.QueuedMessage;
import takt.client.campaigns.QueuedMessageInfo;
import takt.web.rest.Words;

/** Queued messages as the API's records, without what they say. */
final class QueueInfos {

  private QueueInfos() {}

  static QueuedMessageInfo of(QueuedMessage message) {
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
        Words.of(message.state()));
  }
}
