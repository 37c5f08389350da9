package dev.planner.cache;

import dev.planner.cache.Fact.ProgramFact;
import dev.planner.cache.Fact.ProjectFact;
import dev.planner.cache.Fact.RoleFact;
import dev.planner.cache.Fact.UserFact;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import dev.planner.events.decision.RoleGrants;
import dev.planner.events.portfolio.ProgramId;
import dev.planner.events.portfolio.ProjectId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stored form of a fact: one byte format, one byte kind (0 is a tombstone), eight bytes version, all big-endian, then what the kind needs.
 * The scripts read the first ten bytes. A later format needs keys of its own, because these scripts overwrite what they cannot read.
 */
final class FactCodec {

    static final byte FORMAT = 1;
    static final byte TOMBSTONE = 0;
    static final int HEADER_LENGTH = 2 + Long.BYTES;

    private FactCodec() {}

    static byte[] encode(Fact fact) {
        var out = new ByteWriter();
        out.writeByte(FORMAT);
        out.writeByte(fact.key().kind().code());
        out.writeLong(fact.version());
        switch (fact) {
            case UserFact(AccessDocument document) -> writeDocument(out, document);
            case RoleFact role -> out.writeLong(role.permissions().bits());
            case ProgramFact program -> out.writeFlag(program.exists());
            case ProjectFact project -> {
                out.writeFlag(project.programId().isPresent());
                project.programId().ifPresent(program -> out.writeUuid(program.value()));
            }
        }
        return out.toBytes();
    }

    /** The fact; empty for a tombstone, an unknown format, and whatever is not the complete value of a fact of this kind. */
    static Optional<Fact> decode(FactKey key, byte[] value) {
        if (!isReadable(value) || value[1] != key.kind().code()) {
            return Optional.empty();
        }
        try {
            var in = new ByteReader(ByteBuffer.wrap(value, 2, value.length - 2));
            var fact = read(key, in.readLong(), in);
            return in.atEnd() ? Optional.of(fact) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    /** Whether the scripts take the value for a fact, although {@link #decode} may make nothing of it. */
    static boolean isDamaged(FactKey key, byte[] value) {
        return isReadable(value) && value[1] != TOMBSTONE && decode(key, value).isEmpty();
    }

    private static boolean isReadable(byte[] value) {
        return value.length >= HEADER_LENGTH && value[0] == FORMAT;
    }

    private static Fact read(FactKey key, long version, ByteReader in) {
        return switch (key.kind()) {
            case USER -> new UserFact(readDocument((UserId) key.id(), version, in));
            case ROLE -> new RoleFact((RoleKey) key.id(), version, new PermissionSet(in.readLong()));
            case PROGRAM -> new ProgramFact((ProgramId) key.id(), version, in.readFlag());
            case PROJECT -> new ProjectFact((ProjectId) key.id(), version, readMembership(in));
        };
    }

    private static Optional<ProgramId> readMembership(ByteReader in) {
        return in.readFlag() ? Optional.of(new ProgramId(in.readUuid())) : Optional.empty();
    }

    private static void writeDocument(ByteWriter out, AccessDocument document) {
        out.writeFlag(document.active());
        out.writeCount(document.roles().size());
        for (RoleGrants role : document.roles()) {
            out.writeText(role.role().value());
            out.writeFlag(role.global());
            out.writeUuids(role.programs().stream().map(ProgramId::value).toList());
            out.writeUuids(role.projects().stream().map(ProjectId::value).toList());
        }
    }

    private static AccessDocument readDocument(UserId user, long version, ByteReader in) {
        var active = in.readFlag();
        var count = in.readCount();
        List<RoleGrants> roles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            roles.add(new RoleGrants(
                    RoleKey.of(in.readText()),
                    in.readFlag(),
                    in.readUuids(ProgramId::new),
                    in.readUuids(ProjectId::new)));
        }
        return new AccessDocument(user, version, active, roles);
    }
}
