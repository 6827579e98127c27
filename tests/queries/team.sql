select session_id, workspace_id, member_id, role, today, found::text from portico_member_session($1) as found;

select set_config('portico.workspace', $1, true);

select workspace.id, workspace.slug, workspace.name, workspace.plan, workspace.time_zone, workspace.accent, workspace.accent_contrast, workspace.accent_on_light, workspace.accent_on_dark, workspace.contact_email, workspace.address, workspace.tax_id, workspace.payment_instructions, workspace.payee, workspace.iban, workspace.bic, workspace.legal_name, workspace.country, workspace.vat_number, workspace.invoice_prefix, workspace.invoice_padding, workspace.invoice_year, workspace.invoice_payment_days, workspace.small_business_note, workspace.sends_reminders, workspace.reminder_days, workspace.logo_id, workspace.logo_width, workspace.logo_height, workspace.logo_plate from workspace where (workspace.id = $1) and (workspace.id = any($2::uuid[]));

select set_config('portico.workspace', $1, true);

select member.id, member.name, member.email, member.address, member.role, member.created_at, member.removed_at, (select max(session.created_at) from session where session.workspace_id = member.workspace_id and session.member_id = member.id) from member where (member.workspace_id = $1 and member.removed_at is null) order by member.created_at asc, member.id asc limit $2;

select count(*)::int from member where (member.workspace_id = $1 and member.removed_at is null);

select set_config('portico.workspace', $1, true);

select member.id, member.name, member.email, member.address, member.role, member.created_at, member.removed_at, (select max(session.created_at) from session where session.workspace_id = member.workspace_id and session.member_id = member.id) from member where (member.workspace_id = $1 and member.removed_at is null) and (member.workspace_id = any($2::uuid[]));

select mail.id, mail.template, mail.client_id, mail.member_id, mail.about_id, mail.state, mail.recipient, mail.reason, mail.attempts, mail.created_at, mail.sent_at, (mail.created_at < clock_timestamp() - interval '24 hours') from mail where (mail.workspace_id = $1) and (mail.id in (
      select (select mail.id from mail where mail.workspace_id = $1 and mail.member_id = key and mail.template = 'MEMBER_INVITATION' and mail.superseded_at is null order by mail.created_at desc, mail.id desc limit 1)
      from unnest($2::uuid[]) as key));
