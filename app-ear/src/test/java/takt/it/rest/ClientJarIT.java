package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar that a Java client needs: interfaces and records, nothing else. */
class ClientJarIT {

  private static final Path JAR = Path.of("..", "web-war", "target", "takt-web-client.jar");

  @Test
  void itHoldsInterfacesAndRecordsThatNeedNoOtherClassOfTakt() throws Exception {
    List<Class<?>> classes = classes();
    assertThat(classes).hasSizeGreaterThan(30);
    assertThat(classes)
        .filteredOn(one -> !one.getSimpleName().equals("package-info"))
        .allMatch(one -> one.isInterface() || one.isRecord());
  }

  private static List<Class<?>> classes() throws Exception {
    List<Class<?>> classes = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR.toFile());
        URLClassLoader loader =
            new URLClassLoader(new URL[] {JAR.toUri().toURL()}, new WithoutTakt())) {
      for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
        if (entry.getName().endsWith(".class")) {
          assertThat(entry.getName()).startsWith("takt/client/");
          String name = entry.getName().replace('/', '.').replaceAll("[.]class$", "");
          Class<?> loaded = Class.forName(name, true, loader);
          classes.add(loaded);
          // Naming the methods loads every type in them.
          assertThat(loaded.getMethods()).isNotNull();
        } else {
          assertThat(entry.getName().toLowerCase(Locale.ROOT)).matches("meta-inf/.*|takt/(.*/)?");
        }
      }
    }
    return classes;
  }

  /** Knows the libraries of the tests, and no class of Takt. */
  private static final class WithoutTakt extends ClassLoader {
    WithoutTakt() {
      super(ClientJarIT.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("takt.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}
