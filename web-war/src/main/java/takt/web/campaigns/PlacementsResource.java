package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.campaigns.Placement;
import takt.campaigns.Placements;
import takt.client.campaigns.PlacementBody;
import takt.client.campaigns.PlacementInfo;
import takt.client.campaigns.PlacementList;
import takt.client.campaigns.PlacementsApi;
import takt.kernel.Channel;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Placements over REST. */
@ApplicationScoped
public class PlacementsResource implements PlacementsApi {

  @Inject Placements placements;
  @Inject Answer answer;

  @Override
  @RolesAllowed(Role.MARKETER)
  public PlacementList list() {
    return new PlacementList(placements.all().stream().map(PlacementsResource::info).toList());
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public PlacementInfo find(String code) {
    return tagged(placements.find(code).orElseThrow(Refusal::notFound));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public PlacementInfo put(String code, String ifMatch, PlacementBody placement) {
    int revision = IfMatch.revision(ifMatch);
    Channel channel = Words.read(Channel.class, placement.channel(), "/channel");
    Placement wanted =
        Words.checked("", () -> new Placement(code, channel, placement.description(), revision));
    return tagged(placements.put(wanted, revision));
  }

  private PlacementInfo tagged(Placement placement) {
    answer.etag(placement.revision());
    return info(placement);
  }

  private static PlacementInfo info(Placement placement) {
    return new PlacementInfo(
        placement.code(),
        Words.of(placement.channel()),
        placement.description(),
        placement.revision());
  }
}
