package takt.client.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What runs here. For everybody. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Home")
public interface HomeApi {

  /** Names the application. */
  @GET
  @Operation(summary = "What runs here")
  Home home();
}
