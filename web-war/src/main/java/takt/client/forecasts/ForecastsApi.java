package takt.client.forecasts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is forecast for somebody. */
@Path("/forecasts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecasts")
public interface ForecastsApi {

  /** Computes a forecast for somebody who permits it; nothing of it is kept. */
  @POST
  @Operation(
      summary = "Ask what is forecast for somebody",
      description =
          "403 if the person does not permit the purpose, 404 if nobody is known by that name. A"
              + " POST, so that no identifier stands in an address or a log.")
  ForecastInfo ask(
      @HeaderParam("Accept-Language") String acceptLanguage,
      @NotNull @Valid ForecastQuestion question);
}
