package takt.web.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import takt.web.rest.Json;

/** The demo's files on the class path. */
final class DemoFiles {

  private static final String FOLDER = "/takt/demo/";

  private DemoFiles() {}

  /** Reads a JSON file as the API would. */
  static <T> T json(String name, TypeReference<T> type) {
    try (InputStream file = open(name)) {
      return Json.mapper().readValue(file, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads a text file's lines. */
  static List<String> lines(String name) {
    try (BufferedReader file =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return file.lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Opens a packed file. */
  static InputStream unpacked(String name) throws IOException {
    return new GZIPInputStream(open(name));
  }

  private static InputStream open(String name) {
    InputStream file = DemoFiles.class.getResourceAsStream(FOLDER + name);
    if (file == null) {
      throw new IllegalStateException("The demo's file " + name + " is missing");
    }
    return file;
  }
}
