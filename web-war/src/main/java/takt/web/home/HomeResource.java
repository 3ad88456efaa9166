package takt.web.home;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import takt.client.home.Home;
import takt.client.home.HomeApi;

/** Says what runs here. */
@ApplicationScoped
public class HomeResource implements HomeApi {

  private static final Home HOME = new Home("Takt", "1");

  @Override
  @PermitAll
  public Home home() {
    return HOME;
  }
}
