package takt.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import takt.client.Problem;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.rest.Json;
import takt.web.rest.Words;

/** The problem for whatever goes wrong outside the API, such as a path that does not exist. */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<Integer, String> KNOWN =
      Map.of(
          400, "bad-request",
          404, "not-found",
          405, "method-not-allowed",
          413, "too-large");

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = number(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String type = KNOWN.getOrDefault(status, status < 500 ? "refused" : "unexpected");
    Problem problem =
        new Problem(
            "/problems/" + type,
            Problems.title(type),
            status,
            status == 404 ? "There is nothing at this address" : "The request was refused",
            path == null ? request.getRequestURI() : path.toString(),
            List.of());
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    if (PlainRefusal.wanted(request.getHeader("Accept"))) {
      Language language = Words.language(null, request.getHeader("Accept-Language"));
      Html.headers(language).forEach(response::setHeader);
      response.getWriter().write(PlainRefusal.of(problem, language));
    } else {
      response.setContentType(Problems.TYPE);
      response.setCharacterEncoding("UTF-8");
      Json.mapper().writeValue(response.getOutputStream(), problem);
    }
  }

  private static int number(Object status) {
    return status instanceof Integer code ? code : 404;
  }
}
