package dev.planner.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the servers have acknowledged is still there after a crash of the server. */
class DurabilityIntegrationTests {

    private static final BackingServices SERVICES = TestBackingServices.shared();

    @BeforeAll
    static void startAll() {
        SERVICES.startAll();
    }

    @Test
    void postgresKeepsWhatWasCommittedBeforeItWasKilled() throws SQLException {
        var postgres = SERVICES.postgres();
        var database = new Sql(postgres.database("kept"));
        database.execute("create table note(text text)");
        database.execute("insert into note values ('committed')");

        postgres.kill();
        postgres.start();

        assertThat(database.query("select text from note")).isEqualTo("committed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void postgresCommitsDurably(String setting) throws SQLException {
        var administration = new Sql(SERVICES.postgres().administration());

        assertThat(administration.query("show " + setting)).isEqualTo("on");
    }

    @Test
    void postgresIsTheReleaseOfProduction() throws SQLException {
        var administration = new Sql(SERVICES.postgres().administration());

        assertThat(administration.query("show server_version")).startsWith("18");
    }

    @Test
    void readerSeesTablesThatComeLaterAndChangesNothing() throws SQLException {
        var owner = new Sql(SERVICES.postgres().database("read_side"));
        var reader = new Sql(SERVICES.postgres().reader("reader", "read_side"));
        owner.execute("create schema later");
        owner.execute("create table later.view(id int)");
        owner.execute("insert into later.view values (7)");

        assertThat(reader.query("select id from later.view")).isEqualTo("7");
        assertThatThrownBy(() -> reader.execute("delete from later.view")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> reader.execute("create table mine(id int)")).hasMessageContaining("permission denied");
    }

    @Test
    void aRoleOfOneDatabaseCannotEnterAnother() {
        var postgres = SERVICES.postgres();
        var mine = postgres.database("mine");
        var yours = postgres.database("yours");

        var intruder = new Database(yours.jdbcUrl(), mine.user(), mine.password());

        assertThatThrownBy(intruder::connect).hasMessageContaining("permission denied");
    }

    @Test
    void aWrongPasswordIsRefused() {
        var database = SERVICES.postgres().database("guarded");

        var guess = new Database(database.jdbcUrl(), database.user(), "guess");

        assertThatThrownBy(guess::connect).hasMessageContaining("password authentication failed");
    }

    @Test
    void redisKeepsWhatWasWrittenBeforeItWasKilled() throws Exception {
        var redis = SERVICES.redis();
        assertThat(RedisClient.ask(redis, "SET kept yes")).isEqualTo("+OK");

        redis.kill();
        redis.start();

        assertThat(RedisClient.ask(redis, "APPEND kept !")).isEqualTo(":4");
    }

    @Test
    void pausedRedisAnswersOnlyAfterItWasResumed() throws Exception {
        var redis = SERVICES.redis();

        redis.pause();
        try {
            assertThatThrownBy(() -> RedisClient.ask(redis, "PING")).isInstanceOf(SocketTimeoutException.class);
        } finally {
            redis.resume();
        }

        assertThat(RedisClient.ask(redis, "PING")).isEqualTo("+PONG");
    }

    @Test
    void kafkaKeepsWhatWasAcknowledgedBeforeItWasKilled() throws Exception {
        var kafka = SERVICES.kafka();
        var topic = Topic.created(kafka, "kept");
        topic.send("before");

        kafka.kill();
        kafka.start();
        topic.send("after");

        assertThat(topic.read(2)).containsExactly("before", "after");
    }

    @Test
    void kafkaKeepsItsDataWhenItIsStoppedInGoodOrder() throws Exception {
        var kafka = SERVICES.kafka();
        var topic = Topic.created(kafka, "stopped");
        topic.send("before");

        kafka.stop();
        kafka.start();

        assertThat(topic.read(1)).containsExactly("before");
    }
}
