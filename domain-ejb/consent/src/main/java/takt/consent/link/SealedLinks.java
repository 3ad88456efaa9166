package takt.consent.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.consent.NoSwitch;
import takt.consent.OptOutLink;
import takt.consent.OptOutLinks;
import takt.consent.OtherChannel;
import takt.consent.Purpose;
import takt.consent.UnknownProfile;
import takt.consent.ledger.SealedTokens;
import takt.consent.permission.PermissionRows;
import takt.consent.purpose.CurrentPurposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/** Opt-out links as sealed tokens. */
@ApplicationScoped
class SealedLinks implements OptOutLinks {

  private static final String USE = "opt-out link";

  @Inject SealedTokens tokens;
  @Inject CurrentPurposes current;
  @Inject PermissionRows rows;

  @Override
  public String token(OptOutLink link) {
    link.purpose().ifPresent(code -> check(code, link));
    return tokens.seal(USE, LinkContent.of(link));
  }

  private void check(PurposeCode code, OptOutLink link) {
    Purpose purpose = current.requireKnown(PurposeSet.of(code)).get(0);
    if (!purpose.basis().hasSwitch()) {
      throw new NoSwitch(code);
    }
    if (!purpose.speaksOn(link.about())) {
      throw new OtherChannel(code);
    }
  }

  @Override
  public Optional<OptOutLink> open(String token) {
    return tokens.open(USE, token).flatMap(LinkContent::read).flatMap(this::now);
  }

  private Optional<OptOutLink> now(OptOutLink link) {
    try {
      ProfileId living = rows.readLiving(link.profile()).profile();
      return Optional.of(
          new OptOutLink(
              living,
              link.purpose(),
              link.about().filter(channel -> speaks(link)),
              link.language()));
    } catch (UnknownProfile erased) {
      return Optional.empty();
    }
  }

  private boolean speaks(OptOutLink link) {
    return link.purpose()
        .flatMap(code -> current.now().known(code))
        .map(purpose -> purpose.speaksOn(link.about()))
        .orElse(true);
  }
}
