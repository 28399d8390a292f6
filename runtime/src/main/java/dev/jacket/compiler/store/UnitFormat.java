package dev.jacket.compiler.store;

import dev.jacket.compiler.run.ProcedureTable;
import java.util.BitSet;
import java.util.List;

/**
 * The format of a stored unit: a magic number, the version, the facts of the procedures, the class
 * file, the literals. All but the first two are decoded when the unit is first instantiated.
 */
public final class UnitFormat {
  private static final int MAGIC = 0x4a4b54;

  /** To be increased whenever stored code of earlier compilers cannot be run any more. */
  private static final int VERSION = 4;

  /**
   * What is stored of a unit.
   *
   * @param literals what the fields of the class are initialized with, builtins as their values
   */
  public record Content(ProcedureTable procedures, byte[] classFile, Object[] literals) {}

  private UnitFormat() {}

  /**
   * Writes a unit.
   *
   * @param literals builtins as {@link BuiltinReference}s
   */
  public static byte[] write(ProcedureTable procedures, byte[] classFile, List<Object> literals) {
    Output out = new Output();
    out.writeCount(MAGIC);
    out.writeCount(VERSION);
    out.writeCount(procedures.names().length);
    for (int i = 0; i < procedures.names().length; i++) {
      out.writeText(procedures.names()[i]);
      out.writeLong(procedures.masks()[i]);
    }
    out.writeBytes(procedures.receiving().toByteArray());
    out.writeCount(procedures.methods().length);
    for (int i = 0; i < procedures.methods().length; i++) {
      out.writeText(procedures.methods()[i]);
      out.writeCount(procedures.firstSites()[i]);
    }
    out.writeBytes(classFile);
    DatumWriter data = new DatumWriter();
    literals.forEach(data::add);
    out.writeBytes(data.toByteArray());
    return out.toByteArray();
  }

  /**
   * Checks that the bytes are a unit of this version.
   *
   * @throws IllegalArgumentException if they are not
   */
  public static void check(byte[] stored) {
    contentOf(stored);
  }

  private static Input contentOf(byte[] stored) {
    Input in = new Input(stored);
    if (in.readCount() != MAGIC || in.readCount() != VERSION) {
      throw new IllegalArgumentException("not compiled code of this version");
    }
    return in;
  }

  /** Decodes a unit. */
  public static Content read(byte[] stored, DatumReader data) {
    Input in = contentOf(stored);
    int n = in.readCount();
    String[] names = new String[n];
    long[] masks = new long[n];
    for (int i = 0; i < n; i++) {
      names[i] = in.readText();
      masks[i] = in.readLong();
    }
    BitSet receiving = BitSet.valueOf(in.readBytes());
    String[] methods = new String[in.readCount()];
    int[] firstSites = new int[methods.length];
    for (int i = 0; i < methods.length; i++) {
      methods[i] = in.readText();
      firstSites[i] = in.readCount();
    }
    byte[] classFile = in.readBytes();
    return new Content(
        new ProcedureTable(names, masks, receiving, methods, firstSites),
        classFile,
        data.read(in.readBytes()));
  }
}
