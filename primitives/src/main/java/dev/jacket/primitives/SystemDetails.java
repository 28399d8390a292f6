package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;

/** What a system has or lacks (reference, sections 14.2, 15.4 and 18.7). */
@PrimitiveModule("#%kernel")
final class SystemDetails {
  private SystemDetails() {}

  @Primitive("memory-order-acquire")
  static void memoryOrderAcquire() {
    java.lang.invoke.VarHandle.acquireFence();
  }

  @Primitive("memory-order-release")
  static void memoryOrderRelease() {
    java.lang.invoke.VarHandle.releaseFence();
  }

  /** A number of bytes that the memory accounting is to count; here nothing counts them. */
  static final class PhantomBytes {
    private long count;

    PhantomBytes(long count) {
      this.count = count;
    }

    void set(long bytes) {
      count = bytes;
    }

    long count() {
      return count;
    }

    @Override
    public String toString() {
      return "#<phantom-bytes>";
    }
  }

  @Primitive("make-phantom-bytes")
  static Object makePhantomBytes(int count) {
    return new PhantomBytes(count);
  }

  @Primitive("phantom-bytes?")
  static boolean isPhantomBytes(Object v) {
    return v instanceof PhantomBytes;
  }

  @Primitive(value = "set-phantom-bytes!", terse = true)
  static void setPhantomBytes(PhantomBytes phantom, int count) {
    phantom.set(count);
  }

  @Primitive("compile-target-machine?")
  static boolean isCompileTargetMachine(Symbol machine) {
    return machine == Symbol.of("jvm");
  }

  @Primitive("read-installation-configuration-table")
  static Object readInstallationConfigurationTable() {
    return ImmutableHash.empty(HashKind.EQUAL);
  }

  @Primitive("shell-execute")
  static Object shellExecute(
      @Is("(or/c string? #f)") Object verb,
      Object target,
      Object parameters,
      Object directory,
      Object showMode) {
    throw new RacketException(
        ExnTypes.UNSUPPORTED, "shell-execute: failed\n  system error: unsupported; rkt_err=1");
  }

  @Primitive(value = "namespace-call-with-registry-lock", control = true, terse = true)
  static Object namespaceCallWithRegistryLock(
      Machine m,
      @Is("namespace?") Object namespace,
      @Is("(procedure-arity-includes/c 0)") Object thunk) {
    return m.tailCall(thunk);
  }

  @Primitive("module-cache-clear!")
  static void moduleCacheClear() {
    // Modules are not cached beyond the registries that declare them.
  }
}
