package takt.consent.block;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * How others check proofs: the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2, step by step,
 * which know nothing of how the proofs were made.
 */
final class Rfc9162 {

  private static final HexFormat HEX = HexFormat.of();

  private Rfc9162() {}

  /** The hash of a tree, as its definition says: section 2.1.1. */
  static String root(List<String> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = 1;
    while (split * 2 < leaves.size()) {
      split *= 2;
    }
    return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  static boolean includes(String root, long size, long index, String leaf, List<String> path) {
    if (index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    String r = leaf;
    for (String p : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = node(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && r.equals(root);
  }

  static boolean consistent(
      long first, String firstRoot, long second, String secondRoot, List<String> proof) {
    if (first == second) {
      return proof.isEmpty() && firstRoot.equals(secondRoot);
    }
    List<String> path = new ArrayList<>(proof);
    if (Long.bitCount(first) == 1) {
      path.add(0, firstRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    long fn = first - 1;
    long sn = second - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    String fr = path.get(0);
    String sr = path.get(0);
    for (String c : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = node(c, fr);
        sr = node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
  }

  private static String node(String left, String right) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 1);
      digest.update(HEX.parseHex(left));
      digest.update(HEX.parseHex(right));
      return HEX.formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
