package takt.consent.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Merkle trees by RFC 6962")
class TreeTest {

  private static final int MOST = 70;

  /** The leaves and roots that implementations of Certificate Transparency test themselves with. */
  private static final List<String> KNOWN_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> KNOWN_ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final List<String> leaves =
      IntStream.range(0, MOST).mapToObj(i -> Hashes.leaf("leaf " + i)).toList();

  @Test
  @DisplayName("C5.1 the roots of known trees are the known ones")
  void knownRoots() {
    List<String> known = new ArrayList<>();
    for (int size = 1; size <= KNOWN_LEAVES.size(); size++) {
      known.add(KNOWN_LEAVES.get(size - 1));
      List<String> hashes = known.stream().map(TreeTest::leaf).toList();
      assertThat(Tree.root(Nodes.over(hashes), size)).isEqualTo(KNOWN_ROOTS.get(size - 1));
    }
  }

  private static String leaf(String hex) {
    return Hashes.leaf(new String(HexFormat.of().parseHex(hex), StandardCharsets.US_ASCII));
  }

  @Test
  @DisplayName("C5.4 each leaf's proof holds in every tree, for this leaf and place only")
  void inclusion() {
    for (int size = 1; size <= MOST; size++) {
      Nodes nodes = Nodes.over(leaves.subList(0, size));
      String root = Rfc9162.root(leaves.subList(0, size));
      assertThat(Tree.root(nodes, size)).isEqualTo(root);
      for (int leaf = 0; leaf < size; leaf++) {
        List<String> path = Tree.inclusion(nodes, leaf, size);
        assertThat(Rfc9162.includes(root, size, leaf, leaves.get(leaf), path)).isTrue();
        assertThat(Rfc9162.includes(root, size, leaf, Hashes.leaf("other"), path)).isFalse();
        assertThat(Rfc9162.includes(root, size, (leaf + 1) % size, leaves.get(leaf), path))
            .isEqualTo(size == 1);
      }
    }
  }

  @Test
  @DisplayName("C5.5 the proof between any two trees holds, and for no other tree")
  void consistency() {
    for (int size = 1; size <= MOST; size++) {
      Nodes nodes = Nodes.over(leaves.subList(0, size));
      String root = Rfc9162.root(leaves.subList(0, size));
      for (int earlier = 1; earlier <= size; earlier++) {
        List<String> path = Tree.consistency(nodes, earlier, size);
        String before = Rfc9162.root(leaves.subList(0, earlier));
        assertThat(Rfc9162.consistent(earlier, before, size, root, path)).isTrue();
        assertThat(Rfc9162.consistent(earlier, Hashes.leaf("other"), size, root, path)).isFalse();
      }
    }
  }
}
