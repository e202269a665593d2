package dk.fodfaeste.plans.comment;

import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comments on tasks. */
@Repository
class CommentStore {

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int count(UUID task) {
        return jdbc.sql("SELECT count(*) FROM task_comment WHERE task = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    public void insert(TaskComment comment, @Nullable UUID account) {
        jdbc.sql("INSERT INTO task_comment (id, task, at, account, text) VALUES (:id, :task, :at, :account, :text)")
                .param("id", comment.id())
                .param("task", comment.task())
                .param("at", Sql.timestamp(comment.at()))
                .param("account", account, Types.OTHER)
                .param("text", comment.text())
                .update();
    }

    public List<TaskComment> of(UUID task, int limit) {
        return jdbc.sql("""
                SELECT c.id, c.task, c.at, a.name, c.text
                FROM task_comment c
                LEFT JOIN account a ON a.id = c.account
                WHERE c.task = :task
                ORDER BY c.at DESC, c.id DESC
                LIMIT :limit
                """)
                .param("task", task)
                .param("limit", limit)
                .query((row, n) -> new TaskComment(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "task"),
                        Sql.instant(row, "at"),
                        row.getString("name"),
                        row.getString("text")))
                .list();
    }
}
