select session_id, workspace_id, client_id, hidden_sections, today, slug, workspace_name, plan, accent, accent_contrast, accent_on_light, accent_on_dark, contact_email, logo_id, logo_width, logo_height, logo_plate, client_name, client_email, client_created_at, found::text from portico_client_session(portico_current_slug($1), $2::uuid[], $3::bytea[]) as found;

select set_config('portico.workspace', $1, true);

select project.id, project.name, project.description, project.status, project.starts_on, project.ends_on, project.created_at from project where (project.workspace_id = $1 and project.client_id = $2 and project.status <> 'ARCHIVED') order by project.created_at desc, project.id desc limit $3;

select set_config('portico.workspace', $1, true);

select deliverable.project_id, count(*)::int from deliverable where (deliverable.workspace_id = $1 and deliverable.client_id = $2 and deliverable.published_at is not null and deliverable.removed_at is null) and (deliverable.project_id = any($3::uuid[])) group by 1;
