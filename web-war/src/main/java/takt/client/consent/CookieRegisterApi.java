package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of what sites store on persons' devices. For the data protection officer. */
@Path("/cookie-register")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cookies")
public interface CookieRegisterApi {

  /** Every entry. */
  @GET
  @Operation(summary = "List what sites store on persons' devices")
  CookieList list();

  /** An entry, with its ETag. */
  @GET
  @Path("/{code}")
  @Operation(summary = "See an entry of the register of cookies")
  CookieInfo get(@PathParam("code") String code);

  /** Saves an entry; a new one replaces revision 0. */
  @PUT
  @Path("/{code}")
  @Operation(
      summary = "Register a cookie or another entry in a browser's storage",
      description =
          "If-Match names the revision that is replaced, \"0\" for a new entry. What is not strictly"
              + " necessary must serve a purpose with consent (section 25 TDDDG).")
  CookieInfo put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CookieBody cookie);

  /** Takes an entry out; its ETag is needed as If-Match. */
  @DELETE
  @Path("/{code}")
  @Operation(summary = "Take an entry out of the register of cookies")
  void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch);
}
