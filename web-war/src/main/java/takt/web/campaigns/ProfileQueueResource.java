package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.QueuedMessage;
import takt.campaigns.QueuedMessages;
import takt.client.campaigns.ProfileQueueApi;
import takt.client.campaigns.QueuedMessageInfo;
import takt.client.campaigns.QueuedMessagePage;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Look;
import takt.web.access.MachineReads;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;

/** A person's queue over REST. */
@ApplicationScoped
public class ProfileQueueResource implements ProfileQueueApi {

  @Inject QueuedMessages messages;
  @Inject QueueInfos infos;
  @Inject Shown shown;
  @Inject MachineReads machines;

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.MESSAGES)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public QueuedMessagePage of(UUID id, UUID after, int limit) {
    ProfileId profile = new ProfileId(id);
    shown.person(profile);
    List<QueuedMessage> waiting = messages.of(profile, Optional.ofNullable(after), limit);
    machines.count(profile, waiting.stream().map(QueuedMessage::purpose).distinct().toList());
    List<QueuedMessageInfo> items = waiting.stream().map(infos::of).toList();
    return new QueuedMessagePage(
        items, items.size() < limit ? null : items.get(items.size() - 1).id());
  }
}
